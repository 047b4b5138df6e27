package org.tongxin.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFormTest {

    private static final String TEXT = "{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\"}";
    private static final String AREA = "{\"id\":\"f\",\"type\":\"textarea\",\"key\":\"v\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "some x in 1..1000000000 satisfies x < 0",
                "for a in x, b in x, c in x return 1",
                "for a in x return for b in x return for c in x return 1",
                "count(x[count(x[count(x[item > 1]) > 1]) > 1])",
                "matches(v, \"(a+)+$\")",
                "replace(v, \"(a|a)*b\", \"\")",
                "{a: v, b: a+a, c: b+b, d: c+c, e: d+d, f: e+e, g: f+f, h: g+g, i: h+h, j: i+i, k: j+j}",
                "for i in x return concatenate(partial, partial)",
                "{f: function(x) f(x)}.f(1)"
            })
    void anExpressionThatMayCostTooMuchIsRefused(String expression) {
        assertThatThrownBy(() -> FormKit.FEEL.check(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(for p in people return p.age) + count(people[age > 3]) + count(people[age > 4])",
                "if a then \"b\" else \"c\"",
                "people[1].name",
                "contains(v, \"x\") and not(b)",
                "date and time(v) < now()",
                "{a: 1, b: \"x\"}"
            })
    void ordinaryExpressionsAreFine(String expression) {
        FormKit.FEEL.check(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{a:", "not(", "if (", "a + (", "(a = (", "for i in ["})
    void deeplyNestedExpressionsDoNotStopTheParser(String opening) {
        String closing = opening.replaceAll("[^(\\[{]", "")
                .replace('(', ')')
                .replace('[', ']')
                .replace('{', '}');
        for (int depth : new int[] {FeelCost.MAX_NESTING - 1, 200, 5000}) {
            String expression = opening.repeat(depth / Math.max(1, closing.length())) + "1"
                    + closing.repeat(depth / Math.max(1, closing.length()));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    FormKit.FEEL.check(expression);
                } catch (IllegalArgumentException refused) {
                    // Either way is fine as long as it is quick.
                }
            });
        }
    }

    @Test
    void valuesThatDoubleFromFieldToFieldComeToAnEnd() {
        String[] fields = IntStream.range(1, 60)
                .mapToObj(i ->
                        "{\"id\":\"e%d\",\"type\":\"expression\",\"key\":\"e%d\",\"computeOn\":\"change\",\"expression\":\"=e%d + e%d\"}"
                                .formatted(i, i, i - 1, i - 1))
                .toArray(String[]::new);
        FormSchema schema = FormKit.form(String.join(",", fields));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> FormKit.FORMS.validate(schema, Map.of("e0", "x".repeat(1000)), Map.of()));
    }

    @Test
    void aPatternThatNeverEndsDoesNotFit() {
        FormSchema schema = FormKit.form(
                "{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"v\",\"validate\":{\"pattern\":\"^(a+)+$\"}}");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(errors(schema, Map.of("v", "a".repeat(60) + "b")))
                        .containsKey("v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>ok",
                "<img src=x onerror=alert(1)>ok",
                "[ok](javascript:alert(1))",
                "[ok](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"JaVaScRiPt:alert(1)\">ok</a>",
                "<a href=\"java\\tscript:alert(1)\">ok</a>",
                "<iframe src=\"https://example.com\"></iframe>ok",
                "<form action=\"/logout\"><input name=x></form>ok",
                "<style>body{display:none}</style>ok",
                "<svg onload=alert(1)>ok</svg>",
                "<p style=\"position:fixed;top:0;left:0\">ok</p>",
                "<object data=\"x\"></object>ok",
                "<base href=\"https://example.com\">ok",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>ok"
            })
    void markupCannotDoHarm(String text) {
        for (String html : List.of(FormMarkup.markdown(text), FormMarkup.html(text))) {
            assertThat(html.toLowerCase())
                    .doesNotContain(
                            "<script",
                            "onerror=",
                            "onload=",
                            "href=\"javascript",
                            "href=\"data",
                            "<iframe",
                            "<form",
                            "<input",
                            "<style",
                            "<svg",
                            "<object",
                            "<base",
                            "position");
        }
    }

    @Test
    void insertedValuesAreTextAndNoMarkup() {
        FormModel model = new FormModel(
                FormKit.form("{\"id\":\"t\",\"type\":\"text\",\"text\":\"**Dear** {{name}}\"}"),
                Map.of("name", "<b>[x](https://example.com)</b> **you**"),
                FormKit.FEEL);
        FormTexts texts = new FormTexts(model, FormKit.MESSAGES, org.tongxin.common.FormsCommon.translations());
        String html = FormMarkup.markdown(texts.escaped(model.instances().get(0), "text"));
        assertThat(html).contains("<strong>Dear</strong>").doesNotContain("<b>", "<a", "<strong>you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "data:image/svg+xml;base64,PHN2Zz4=",
                "//example.com/x.png",
                "file:///x"
            })
    void picturesComeFromSafeAddressesOnly(String source) {
        assertThat(FormMarkup.imageSource(source)).isEmpty();
    }

    @Test
    void aHugeSubmissionIsRefusedAtOnce() {
        FormSchema schema = FormKit.form(AREA);
        assertThat(errors(schema, Map.of("v", "x".repeat(20_001)))).containsKey("v");
        assertThat(errors(schema, Map.of("v", "x".repeat(2_000_000)))).containsKey("");
        Map<String, Object> wide = IntStream.range(0, 30_000).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));
        assertThat(errors(schema, wide)).containsKey("");
        Map<String, Object> deep = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            deep = new HashMap<>(Map.of("v", deep));
        }
        assertThat(errors(schema, deep)).containsKey("");
    }

    @Test
    void fiveThousandCharactersAndEmojiAreFine() {
        String text = "😀好".repeat(1_700);
        Submission accepted = FormKit.submit(FormKit.form(AREA), Map.of("v", text));
        assertThat(accepted.of(Destination.CASE)).containsEntry("v", text);
    }

    @Test
    void halfAnEmojiIsRefused() {
        assertThat(errors(FormKit.form(TEXT), Map.of("v", "a\uD83D"))).containsKey("v");
    }

    @Test
    void moreRowsThanAnybodyTypesAreRefused() {
        FormSchema schema =
                FormKit.form("{\"id\":\"l\",\"type\":\"dynamiclist\",\"path\":\"l\",\"components\":[" + TEXT + "]}");
        List<Map<String, Object>> rows = new ArrayList<>();
        IntStream.range(0, 201).forEach(i -> rows.add(Map.of("v", "x")));
        assertThat(errors(schema, Map.of("l", rows))).containsKey("l");
    }

    @Test
    void whatTheServerKnowsCannotBeOverwritten() {
        FormSchema schema = FormKit.form(
                "{\"id\":\"a\",\"type\":\"textfield\",\"key\":\"fixed\",\"readonly\":true}",
                "{\"id\":\"b\",\"type\":\"expression\",\"key\":\"sum\",\"computeOn\":\"change\",\"expression\":\"=1 + 1\"}",
                "{\"id\":\"c\",\"type\":\"textfield\",\"key\":\"off\",\"disabled\":true}",
                "{\"id\":\"d\",\"type\":\"textfield\",\"key\":\"gone\",\"conditional\":{\"hide\":\"=true\"}}");
        Submission accepted = FormKit.FORMS.validate(
                schema, Map.of("fixed", "known"), Map.of("fixed", "changed", "sum", 99, "off", "x", "gone", "x"));
        assertThat(accepted.of(Destination.CASE)).isEqualTo(Map.of("fixed", "known", "sum", 2L));
    }

    @Test
    void theErrorNeverRepeatsWhatWasTyped() {
        FormSchema schema = FormKit.form(
                "{\"id\":\"f\",\"type\":\"textfield\",\"key\":\"phone\",\"validate\":{\"validationType\":\"phone\"},\"properties\":{\"store\":\"private\"}}");
        var rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> FormKit.submit(schema, Map.of("phone", "13999990000")));
        assertThat(rejected.getMessage() + rejected.errors()).doesNotContain("13999990000");
    }

    private static Map<String, String> errors(FormSchema schema, Map<String, Object> submitted) {
        var rejected = catchThrowableOfType(SubmissionRejected.class, () -> FormKit.submit(schema, submitted));
        return rejected == null ? new LinkedHashMap<>() : rejected.errors();
    }
}
