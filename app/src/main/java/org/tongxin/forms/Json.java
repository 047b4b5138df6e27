package org.tongxin.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** JSON as plain values. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static @Nullable Object plain(JsonNode node) {
        return node.isMissingNode() || node.isNull()
                ? null
                : FormValues.copy(MAPPER.convertValue(node, new TypeReference<Object>() {}));
    }
}
