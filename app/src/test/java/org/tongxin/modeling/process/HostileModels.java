package org.tongxin.modeling.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deployments that somebody made to run something, to look like something else, or to break what reads them: a good process with one bad thing in it. */
final class HostileModels {

    private static final String BPMN = "visits.bpmn";
    private static final String TABLE = "visits-risk.dmn";
    private static final String FORM = "visits-start.form";
    private static final String TASK = "<bpmn:userTask id=\"Task_Do\"";
    private static final String TASK_INSIDE =
            "camunda:dueDate=\"${deadline.of(execution)}\">\n      <bpmn:extensionElements>";
    private static final String CLOSE = "<camunda:inputParameter name=\"result\">solved</camunda:inputParameter>";
    private static final String CONDITION = "${outcome == 'done'}";
    private static final String TITLE = "\"label\": \"什么事\",";

    private HostileModels() {}

    /**
     * @param files what is deployed
     * @param rules one of which has to be among the findings
     */
    record Attack(String name, Map<String, byte[]> files, List<String> rules) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> all() {
        return Stream.of(diagrams(), tables(), forms(), files()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> diagrams() {
        return Stream.of(
                attack(
                        "expression in documentation",
                        BPMN,
                        TASK_INSIDE,
                        TASK_INSIDE.replace("\n", "<bpmn:documentation>${''.getClass()}</bpmn:documentation>\n"),
                        "vocabulary"),
                attack(
                        "expression in a name",
                        BPMN,
                        "name=\"上门走访\"",
                        "name=\"${''.getClass().forName('java.lang.Runtime')}\"",
                        "vocabulary"),
                attack(
                        "expression in a message",
                        BPMN,
                        "name=\"Message_Rated\"",
                        "name=\"Message_${''.class}\"",
                        "vocabulary"),
                attack(
                        "expression in the called process",
                        BPMN,
                        "calledElement=\"visits-check\"",
                        "calledElement=\"${''.getClass().getName()}\"",
                        "vocabulary"),
                attack(
                        "expression in a binding",
                        BPMN,
                        "calledElement=\"visits-check\"",
                        "calledElement=\"visits-check\" camunda:calledElementBinding=\"${''.class}\"",
                        "binding-unknown"),
                attack(
                        "expression in a retry",
                        BPMN,
                        TASK,
                        TASK + " camunda:priority=\"${dataSource.connection}\"",
                        "vocabulary"),
                attack("expression in CDATA", BPMN, CONDITION, "<![CDATA[${''.class}]]>", "vocabulary"),
                attack("expression in characters", BPMN, CONDITION, "&#36;&#123;''.class}", "vocabulary"),
                attack("deferred expression", BPMN, CONDITION, "#{execution.processEngineServices}", "vocabulary"),
                attack(
                        "another language of expressions",
                        BPMN,
                        CONDITION,
                        "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                        "vocabulary",
                        "expression-unreadable"),
                attack(
                        "deep expression",
                        BPMN,
                        CONDITION,
                        "${" + "(".repeat(400) + "1" + ")".repeat(400) + "}",
                        "expression-unreadable",
                        "variable-unset",
                        "outcome-unread"),
                attack(
                        "long expression",
                        BPMN,
                        CONDITION,
                        "${outcome == '" + "a".repeat(5_000) + "'}",
                        "expression-unreadable"),
                attack(
                        "script in a list",
                        BPMN,
                        CLOSE,
                        "<camunda:inputParameter name=\"result\"><camunda:list><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:list></camunda:inputParameter>",
                        "executable"),
                attack(
                        "script in a map",
                        BPMN,
                        CLOSE,
                        "<camunda:inputParameter name=\"result\"><camunda:map><camunda:entry key=\"a\"><camunda:script scriptFormat=\"javascript\" resource=\"https://example.org/x.js\" /></camunda:entry></camunda:map></camunda:inputParameter>",
                        "executable"),
                attack(
                        "script in markup",
                        BPMN,
                        "<bpmn:documentation>社区",
                        "<bpmn:documentation><script>alert(1)</script>社区",
                        "executable",
                        "file-schema"),
                attack(
                        "listener of a class",
                        BPMN,
                        "<camunda:executionListener expression=\"${escalate.overdue(execution)}\" event=\"start\" />",
                        "<camunda:executionListener class=\"javax.script.ScriptEngineManager\" event=\"start\" />",
                        "executable"),
                attack(
                        "field of a listener",
                        BPMN,
                        "<camunda:executionListener expression=\"${escalate.overdue(execution)}\" event=\"start\" />",
                        "<camunda:executionListener delegateExpression=\"${dataSource}\" event=\"start\"><camunda:field name=\"url\" stringValue=\"jdbc:h2:mem:\" /></camunda:executionListener>",
                        "executable"),
                attack(
                        "type of a form field",
                        BPMN,
                        "camunda:formRef=\"visits-start\" camunda:formRefBinding=\"deployment\" />",
                        "camunda:formRef=\"visits-start\" camunda:formRefBinding=\"deployment\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"x\" type=\"java.lang.Runtime\" /></camunda:formData></bpmn:extensionElements></bpmn:startEvent>",
                        "executable"),
                attack(
                        "connector",
                        BPMN,
                        CLOSE,
                        CLOSE
                                + "</camunda:inputOutput><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector><camunda:inputOutput>",
                        "executable",
                        "file-schema"),
                attack(
                        "included file",
                        BPMN,
                        "<bpmn:documentation>社区",
                        "<bpmn:documentation><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" />社区",
                        "namespace",
                        "file-schema"),
                attack(
                        "import",
                        BPMN,
                        "  <bpmn:process id=\"visits\"",
                        "  <bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:1/x.wsdl\" namespace=\"x\" />\n  <bpmn:process id=\"visits\"",
                        "executable",
                        "file-schema"),
                attack(
                        "timer of a listener",
                        BPMN,
                        TASK_INSIDE,
                        TASK_INSIDE
                                + "<camunda:taskListener event=\"timeout\" expression=\"${notice.warn(execution)}\" id=\"x\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></camunda:taskListener>",
                        "timer-literal",
                        "file-schema"),
                attack("ids that look alike", BPMN, "\"Task_Close\"", "\"Task_Сlose\"", "id-form"),
                attack("the same id twice", BPMN, "id=\"End_NotRated\"", "id=\"End_Done\"", "file-schema"),
                attack(
                        "groups that nobody holds",
                        BPMN,
                        "${roles.at('dispatcher', unit)}",
                        "camunda-admin",
                        "step-who"));
    }

    private static Stream<Attack> tables() {
        String cell = "\"critical\"";
        return Stream.of(
                attack(
                        "entity in a table",
                        TABLE,
                        "<definitions ",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions ",
                        "file-doctype"),
                attack(
                        "script in a table",
                        TABLE,
                        "<inputEntry id=\"Urgency_Critical\"",
                        "<inputEntry id=\"Urgency_Critical\" expressionLanguage=\"javascript\"",
                        "executable"),
                attack(
                        "expression of the engine in a table",
                        TABLE,
                        "<inputExpression id=\"InputExpression_Urgency\"",
                        "<inputExpression id=\"InputExpression_Urgency\" expressionLanguage=\"juel\"",
                        "executable"),
                attack(
                        "language of the whole file",
                        TABLE,
                        "<definitions ",
                        "<definitions expressionLanguage=\"groovy\" ",
                        "executable"),
                attack(
                        "a class behind a function",
                        TABLE,
                        "\"high\"",
                        "{f: function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}, g: f(0)}.g",
                        "executable",
                        "cell-unreadable"),
                attack(
                        "a function of its own",
                        TABLE,
                        "\"high\"",
                        "{f: function(x) x + 1, g: f(0)}.g",
                        "cell-unreadable"),
                attack(
                        "endless loop in a cell",
                        TABLE,
                        "\"high\"",
                        "for i in 1..999999999 return i",
                        "cell-unreadable"),
                attack("deep cell", TABLE, cell, "(".repeat(5_000) + cell + ")".repeat(5_000), "cell-unreadable"),
                attack("long cell", TABLE, cell, "\"" + "a".repeat(100_000) + "\"", "cell-unreadable"),
                attack("pattern that never ends", TABLE, cell, "matches(?, \"(a*)*b\")", "cell-unreadable"),
                attack("pattern put together", TABLE, cell, "matches(?, category)", "cell-unreadable"),
                attack(
                        "formula instead of a table",
                        TABLE,
                        "<output id=\"Output_Risk\"",
                        "<output id=\"Output_Risk\" x:class=\"y\" xmlns:x=\"http://example.org/x\"",
                        "namespace"));
    }

    /** Markup and pictures are made harmless when they are shown: {@code HostileFormTest}. */
    private static Stream<Attack> forms() {
        return Stream.of(
                attack(
                        "frame in a form",
                        FORM,
                        "\"textfield\"",
                        "\"iframe\", \"url\": \"https://example.org\"",
                        "form-invalid"),
                attack(
                        "loop in a condition",
                        FORM,
                        TITLE,
                        TITLE + " \"conditional\": {\"hide\": \"=count(for i in 1..999999999 return i) > 1\"},",
                        "form-invalid"),
                attack(
                        "function in a condition",
                        FORM,
                        TITLE,
                        TITLE
                                + " \"conditional\": {\"hide\": \"={f: function(x) external {java: {class: \\\"java.lang.System\\\"}}}.f(1)\"},",
                        "form-invalid"),
                attack(
                        "key of a prototype",
                        FORM,
                        "\"key\": \"title\"",
                        "\"key\": \"__proto__.polluted\"",
                        "form-invalid"),
                attack(
                        "the same field twice",
                        FORM,
                        "\"validate\": {",
                        "\"properties\": {}}, {\"type\": \"textfield\", \"id\": \"Field_Title\", \"key\": \"title\", \"label\": \"x\", \"validate\": {",
                        "form-invalid"),
                attack(
                        "unknown component",
                        FORM,
                        "\"textfield\"",
                        "\"script\", \"source\": \"alert(1)\"",
                        "form-invalid"));
    }

    private static Stream<Attack> files() {
        Map<String, byte[]> base = base();
        return Stream.of(
                renamed("name with a path", BPMN, "../../../etc/visits.bpmn", "file-path"),
                renamed("name with a path of Windows", BPMN, "..\\..\\visits.bpmn", "file-path"),
                renamed("name with a control character", BPMN, "visits\u0000.bpmn", "file-path"),
                renamed("name that turns around", BPMN, "visits\u202enpmb.bpmn", "file-path"),
                renamed("archive", BPMN, "visits.bar", "file-type"),
                renamed("program", FORM, "visits-start.groovy", "file-type"),
                bytes("zip in disguise", BPMN, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "file-xml"),
                bytes("zip in a form", FORM, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "form-invalid"),
                bytes("broken characters", BPMN, new byte[] {'<', (byte) 0xc0, (byte) 0x80, '>'}, "file-xml"),
                bytes(
                        "attack in UTF-16",
                        BPMN,
                        charset(base.get(BPMN), StandardCharsets.UTF_16, "${''.class}"),
                        "vocabulary"),
                bytes(
                        "attack in UTF-7",
                        BPMN,
                        text(base.get(BPMN)).replace("UTF-8", "UTF-7").getBytes(StandardCharsets.UTF_8),
                        "file-xml"),
                bytes(
                        "process of a look-alike",
                        BPMN,
                        text(base.get(BPMN)).replace("\"visits\"", "\"vіsits\"").getBytes(StandardCharsets.UTF_8),
                        "key-form"));
    }

    private static byte[] charset(byte[] content, Charset charset, String condition) {
        return text(content)
                .replace("UTF-8", "UTF-16")
                .replace(CONDITION, condition)
                .getBytes(charset);
    }

    private static Attack attack(String name, String file, String from, String to, String... rules) {
        String before = text(base().get(file));
        if (!before.contains(from)) {
            throw new IllegalArgumentException(name);
        }
        return bytes(name, file, before.replace(from, to).getBytes(StandardCharsets.UTF_8), rules);
    }

    private static Attack bytes(String name, String file, byte[] content, String... rules) {
        Map<String, byte[]> files = base();
        files.put(file, content);
        return new Attack(name, files, List.of(rules));
    }

    private static Attack renamed(String name, String file, String as, String... rules) {
        Map<String, byte[]> files = base();
        files.put(as, files.remove(file));
        return new Attack(name, files, List.of(rules));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> base() {
        try {
            return new LinkedHashMap<>(RuleCheckerTest.base());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
