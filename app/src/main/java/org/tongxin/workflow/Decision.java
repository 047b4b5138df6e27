package org.tongxin.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tongxin.forms.ComponentType;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormComponent;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Submission;

/**
 * What the timeline says about a filled-in form: the first radio is what was decided, the first text area that was filled in says why. Read-only and
 * hidden fields are not in a submission; private ones are never told, and what is said to the resident is a line of its own.
 */
final class Decision {

    private Decision() {}

    static @Nullable String outcome(FormSchema schema, Submission accepted) {
        return schema.all()
                .filter(component -> component.type() == ComponentType.RADIO)
                .flatMap(radio -> value(radio, accepted).map(value -> label(radio, value)).stream())
                .findFirst()
                .orElse(null);
    }

    static @Nullable String reason(FormSchema schema, Submission accepted) {
        return schema.all()
                .filter(component -> component.type() == ComponentType.TEXTAREA)
                .filter(component -> !component.forResident())
                .flatMap(area -> value(area, accepted).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** What was filled in for the resident to read. */
    static List<String> answers(FormSchema schema, Submission accepted) {
        return schema.all()
                .filter(FormComponent::forResident)
                .flatMap(field -> value(field, accepted).stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Fields in dynamic lists are no decisions: only values at the top count. */
    private static Optional<String> value(FormComponent component, Submission accepted) {
        return component.path().size() != 1 || component.store() == Destination.PRIVATE
                ? Optional.empty()
                : Optional.ofNullable(accepted.of(component.store())
                                .get(component.path().get(0)))
                        .map(String::valueOf);
    }

    private static String label(FormComponent radio, String value) {
        Stream<JsonNode> options = StreamSupport.stream(radio.property("values").spliterator(), false);
        return options.filter(option -> option.path("value").asText().equals(value))
                .map(option -> option.path("label").asText(value))
                .findFirst()
                .orElse(value);
    }
}
