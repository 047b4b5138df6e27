package org.tongxin.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormParserTest {

    private static String field(String more) {
        return "{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\"" + more + "}";
    }

    static Stream<Resource> everyForm() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/forms/**/*.form"));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void everyFormOfTheProjectIsFine(Resource form) throws IOException {
        assertThat(FormKit.PARSER
                        .parse(form.getContentAsString(StandardCharsets.UTF_8))
                        .components())
                .isNotEmpty();
    }

    @Test
    void knowsWhereEachValueGoes() {
        FormSchema schema = FormKit.form(
                "{\"id\":\"a\",\"type\":\"textfield\",\"key\":\"a\"}",
                "{\"id\":\"b\",\"type\":\"select\",\"key\":\"b\",\"values\":[\"x\"],\"properties\":{\"store\":\"variable\"}}",
                "{\"id\":\"g\",\"type\":\"group\",\"path\":\"g\",\"properties\":{\"store\":\"private\"},\"components\":["
                        + "{\"id\":\"c\",\"type\":\"textfield\",\"key\":\"phone\"}]}");
        Submission submission = FormKit.submit(schema, Map.of("a", "1", "b", "x", "g", Map.of("phone", "13800138000")));
        assertThat(submission.of(Destination.CASE)).isEqualTo(Map.of("a", "1"));
        assertThat(submission.of(Destination.VARIABLE)).isEqualTo(Map.of("b", "x"));
        assertThat(submission.of(Destination.PRIVATE)).isEqualTo(Map.of("g", Map.of("phone", "13800138000")));
        assertThat(submission.toString()).doesNotContain("138");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "documentPreview", "filepicker", "hologram", ""})
    void whatCannotBeShownIsRefusedWithTheField(String type) {
        var refused = refusal("{\"id\":\"Field_X\",\"type\":\"" + type + "\",\"key\":\"v\"}");
        assertThat(refused.rule()).isEqualTo("type");
        assertThat(refused.fieldId()).isEqualTo("Field_X");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key|{\"id\":\"f\",\"type\":\"textfield\"}",
                "key-name|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"__proto__\"}",
                "key-name|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"a..b\"}",
                "key-name|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"this\"}",
                "key-name|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"a.0\"}",
                "options|{\"id\":\"f\",\"type\":\"select\",\"key\":\"v\"}",
                "subtype|{\"id\":\"f\",\"type\":\"datetime\",\"key\":\"v\",\"subtype\":\"week\"}",
                "pattern|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\",\"validate\":{\"pattern\":\"(\"}}",
                "store|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\",\"properties\":{\"store\":\"engine\"}}",
                "store-variable|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"a.b\",\"properties\":{\"store\":\"variable\"}}",
                "expression|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\",\"conditional\":{\"hide\":\"=a = = b\"}}",
                "expression|{\"id\":\"f\",\"type\":\"text\",\"text\":\"Hello {{a +}}\"}",
                "expression|{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\",\"label\":\"=if a then\"}"
            })
    void aBrokenRuleIsNamed(String rule, String component) {
        assertThat(refusal(component).rule()).isEqualTo(rule);
    }

    @Test
    void fieldsOfOneObjectGoToOnePlace() {
        assertThat(refusal(
                                "{\"id\":\"a\",\"type\":\"textfield\",\"key\":\"g.a\"},"
                                        + "{\"id\":\"b\",\"type\":\"textfield\",\"key\":\"g.b\",\"properties\":{\"store\":\"private\"}}")
                        .rule())
                .isEqualTo("store-mixed");
    }

    @Test
    void aListThatGrowsHasNoReadOnlyFields() {
        assertThat(refusal("{\"id\":\"l\",\"type\":\"dynamiclist\",\"path\":\"l\",\"components\":["
                                + field(",\"readonly\":true") + "]}")
                        .rule())
                .isEqualTo("list-readonly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"components\":5}", "{\"type\":\"default\",\"components\":["})
    void whatIsNoFormIsRefused(String json) {
        assertThatThrownBy(() -> FormKit.PARSER.parse(json)).isInstanceOf(FormSchemaException.class);
    }

    @Test
    void aNewerVersionIsRefused() {
        String json = FormKit.json(field("")).replace("\"schemaVersion\":19", "\"schemaVersion\":20");
        assertThatThrownBy(() -> FormKit.PARSER.parse(json))
                .isInstanceOfSatisfying(
                        FormSchemaException.class, e -> assertThat(e.rule()).isEqualTo("version"));
    }

    @Test
    void theRefusalSaysWhereWhatAndWhatToDoInBothLanguages() {
        var refused = refusal("{\"id\":\"Field_Page\",\"type\":\"iframe\"}");
        String chinese = FormKit.MESSAGES.get(Locale.SIMPLIFIED_CHINESE, refused.key(), refused.arguments());
        assertThat(chinese).contains("Field_Page", "iframe", "请");
        String english = FormKit.MESSAGES.get(Locale.ENGLISH, refused.key(), refused.arguments());
        assertThat(english).contains("Field_Page", "iframe", "Choose");
    }

    @Test
    void tooManyTooDeepTooLong() {
        String[] many = IntStream.range(0, 501)
                .mapToObj(i -> "{\"id\":\"f" + i + "\",\"type\":\"textfield\",\"key\":\"k" + i + "\"}")
                .toArray(String[]::new);
        assertThat(refusal(String.join(",", many)).rule()).isEqualTo("components");
        assertThat(refusal("{\"type\":\"group\",\"components\":[".repeat(30) + field("") + "]}".repeat(30))
                        .rule())
                .isEqualTo("depth");
        assertThat(refusal("{\"type\":\"group\",\"components\":[".repeat(5000) + "]}".repeat(5000))
                        .rule())
                .isIn("depth", "json");
        assertThat(refusal(field(",\"label\":\"" + "x".repeat(600_000) + "\"")).rule())
                .isEqualTo("size");
    }

    private static FormSchemaException refusal(String components) {
        return catchThrowableOfType(FormSchemaException.class, () -> FormKit.form(components));
    }
}
