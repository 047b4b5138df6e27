package org.tongxin.modeling.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.tongxin.common.Messages;
import org.tongxin.forms.FormParser;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.FormSchemaException;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** Reads the files of a deployment, each by itself, then asks every rule about every diagram. */
class RuleChecker {

    private static final int MAX_FILES = 300;

    private static final List<Rule> RULES = List.of(
            new ProcessRule(),
            new DrawingRule(),
            new StepRule(),
            new ReferenceRule(),
            new CallRule(),
            new MessageRule(),
            new ErrorRule(),
            new TimerRule(),
            new FlowRule(),
            new GatewayRule(),
            new VariableRule(),
            new VocabularyRule(),
            new TemplateRule(),
            new ExecutableRule());

    private final FormParser parser;
    private final Language language;
    private final Templates templates;
    private final Messages messages;

    RuleChecker(FormParser parser, Language language, Templates templates, Messages messages) {
        this.parser = parser;
        this.language = language;
        this.templates = templates;
        this.messages = messages;
    }

    Findings check(Map<String, byte[]> files, Known known) {
        World world = new World(known, language, templates);
        Map<String, Report> reports = new LinkedHashMap<>();
        Map<String, Diagram> diagrams = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        files.forEach((file, content) -> {
            Report report = new Report(file);
            reports.put(file, report);
            if (files.size() > MAX_FILES || content.length > SafeXml.MAX_BYTES) {
                report.file("file-size", String.valueOf(files.size() > MAX_FILES ? MAX_FILES : SafeXml.MAX_BYTES));
                return;
            }
            unique("file-duplicate", report.fileName(), owners, report);
            Consumer<String> id = key -> unique("id-duplicate", suffix(file) + ":" + key, owners, report);
            try {
                read(file, content, id, world, diagrams, report);
            } catch (Unreadable e) {
                e.tell(report);
            }
        });
        diagrams.forEach((file, diagram) -> {
            Report report = Objects.requireNonNull(reports.get(file));
            RULES.forEach(rule -> rule.check(diagram, world, report));
        });
        List<Finding> findings = new ArrayList<>();
        reports.values().forEach(report -> findings.addAll(report.findings()));
        return new Findings(findings);
    }

    private void read(
            String file,
            byte[] content,
            Consumer<String> id,
            World world,
            Map<String, Diagram> diagrams,
            Report report) {
        switch (suffix(file)) {
            case "bpmn" -> {
                Diagram diagram = new Diagram(content);
                id.accept(diagram.process().getId());
                world.add(diagram);
                diagrams.put(file, diagram);
            }
            case "dmn" -> {
                Table table = Table.read(content);
                id.accept(table.key());
                world.add(table);
                TableRule.check(table, report);
            }
            case "form" -> form(content, id, world, report);
            default -> report.file("file-type");
        }
    }

    private void form(byte[] content, Consumer<String> id, World world, Report report) {
        try {
            FormSchema form = parser.parse(new String(content, StandardCharsets.UTF_8));
            id.accept(form.id());
            world.add(form);
            if (!report.fileName().equals(form.id() + ".form")) {
                report.file("file-name", form.id() + ".form");
            }
        } catch (FormSchemaException e) {
            world.unreadable(report.fileName().replaceAll("\\.form$", ""));
            report.add(
                    e.fieldId().equals("-") ? "" : e.fieldId(),
                    "",
                    "form-invalid",
                    messages.get(Locale.SIMPLIFIED_CHINESE, e.key(), e.arguments()) + " / "
                            + messages.get(Locale.ENGLISH, e.key(), e.arguments()));
        }
    }

    private static void unique(String rule, String name, Map<String, String> owners, Report report) {
        String other = owners.putIfAbsent(name, report.fileName());
        if (other != null) {
            report.file(rule, name.substring(name.indexOf(':') + 1), other);
        }
    }

    private static String suffix(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
