package org.tongxin.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the official form-js viewer accepts and refuses, we accept and refuse, with the same data; except for the cases in {@code differences.json},
 * each of which says why. {@code forms-golden/README.md} tells how the verdicts are made.
 */
class GoldenTest {

    private static final String REFUSED = "refused";

    @TestFactory
    Stream<DynamicTest> asTheViewer() {
        JsonNode differences = read("differences.json");
        return cases().stream().map(golden -> {
            String name = golden.path("name").asText();
            JsonNode expected = differences.path(name).path("ours");
            return dynamicTest(
                    name,
                    () -> assertThat(ours(golden))
                            .isEqualTo(expected(expected.isMissingNode() ? golden.path("viewer") : expected)));
        });
    }

    @Test
    void thereAreEnoughCasesAndEveryDifferenceIsOneAndSaysWhy() {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        cases().forEach(golden -> byName.put(golden.path("name").asText(), golden));
        assertThat(byName).hasSizeGreaterThan(150);
        read("differences.json").properties().forEach(difference -> {
            assertThat(byName).containsKey(difference.getKey());
            assertThat(difference.getValue().path("why").asText()).isNotBlank();
            assertThat(expected(difference.getValue().path("ours")))
                    .as(difference.getKey())
                    .isNotEqualTo(expected(byName.get(difference.getKey()).path("viewer")));
        });
    }

    private static List<JsonNode> cases() {
        List<JsonNode> cases = new ArrayList<>();
        read("golden.json").forEach(cases::add);
        return cases;
    }

    private static JsonNode read(String name) {
        try (InputStream json = GoldenTest.class.getResourceAsStream("/forms/" + name)) {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object expected(JsonNode verdict) {
        if (verdict.has("imported")) {
            return REFUSED;
        }
        return verdict.path("accepted").asBoolean()
                ? Json.plain(verdict.path("data"))
                : new TreeMap<>(Json.MAPPER.convertValue(
                        verdict.path("errors"), new TypeReference<Map<String, List<String>>>() {}));
    }

    private static Object ours(JsonNode golden) {
        FormSchema schema;
        try {
            schema = FormKit.form(golden.path("components").toString().replaceAll("^\\[|]$", ""));
        } catch (FormSchemaException e) {
            return REFUSED;
        }
        FormModel model = new FormModel(schema, map(golden.path("data")), FormKit.FEEL);
        Map<String, List<String>> errors = new TreeMap<>();
        new FormValidator(schema, model, FormKit.CLOCK)
                .submit(map(golden.path("submission")))
                .forEach(violation -> errors.computeIfAbsent(violation.path(), path -> new ArrayList<>())
                        .add(violation.rule()));
        if (!errors.isEmpty()) {
            return errors;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        SubmissionWriter.write(model).values().values().forEach(all::putAll);
        return all;
    }

    private static Map<String, Object> map(JsonNode node) {
        return FormValues.copyOf((Map<?, ?>) Json.plain(node));
    }
}
