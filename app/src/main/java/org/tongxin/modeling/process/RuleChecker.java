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
import java.util.regex.Pattern;
import org.tongxin.common.Messages;
import org.tongxin.forms.FormParser;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.FormSchemaException;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** Reads the files of a deployment, each by itself, then asks every rule about every diagram. */
class RuleChecker {

    private static final int MAX_FILES = 300;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Leads out of no folder, and shows all that it is made of. */
    private static final Pattern SAFE_NAME = Pattern.compile("(?!(.*[/\\\\])?\\.\\.[/\\\\])[^\\p{Cc}\\p{Cf}]{1,250}");

    private static final List<Rule> RULES = List.of(
            new ProcessRule(),
            new DrawingRule(),
            new StepRule(),
            new ReferenceRule(),
            new ArgumentRule(),
            new CallRule(),
            new CallerRule(),
            new BindingRule(),
            new CatchRule(),
            new MessageRule(),
            new ErrorRule(),
            new TimerRule(),
            new FlowRule(),
            new GatewayRule(),
            new VariableRule(),
            new TableUseRule(),
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
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        files.forEach((file, content) -> {
            Report report = new Report(file);
            reports.put(file, report);
            if (files.size() > MAX_FILES || content.length > SafeXml.MAX_BYTES) {
                report.file("file-size", String.valueOf(files.size() > MAX_FILES ? MAX_FILES : SafeXml.MAX_BYTES));
                return;
            }
            if (!SAFE_NAME.matcher(file).matches()) {
                report.file("file-path");
            }
            unique("file-duplicate", report.fileName(), owners, report);
            Consumer<String> id = key(key -> unique("id-duplicate", suffix(file) + ":" + key, owners, report), report);
            try {
                read(file, content, id, world, diagrams, tables, report);
            } catch (Unreadable e) {
                e.tell(report);
            }
        });
        diagrams.forEach((file, diagram) -> {
            Report report = Objects.requireNonNull(reports.get(file));
            RULES.forEach(rule -> rule.check(diagram, world, report));
        });
        tables.forEach((file, table) -> {
            Report report = Objects.requireNonNull(reports.get(file));
            TableRule.check(table, report);
            CellRule.check(table, report);
            AskedRule.check(table, language, report);
            DeployedRule.check(table, world, report);
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
            Map<String, Table> tables,
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
                tables.put(file, table);
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

    /** Letters that only look like others would make a second process of the same name. */
    private static Consumer<String> key(Consumer<String> unique, Report report) {
        return id -> {
            if (!KEY.matcher(id).matches()) {
                report.file("key-form", id);
            }
            unique.accept(id);
        };
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
