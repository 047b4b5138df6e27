package org.tongxin.modeling.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.common.FormsCommon;
import org.tongxin.common.Messages;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Parsers;
import org.tongxin.modeling.Findings;

/** The checker without an application around it: nothing is deployed beside the files, and the roles are those of the first migration. */
public final class Models {

    public static final Messages MESSAGES = messages();

    private static final Pattern ROLE = Pattern.compile("(?m)^ {4}\\(\\d+, '([a-z-]+)'");
    private static final Set<String> ROLES = roles();
    private static final RuleChecker CHECKER =
            new RuleChecker(Parsers.forms(), new Language(), new Templates(stream()), MESSAGES);

    private Models() {}

    /** Everything that is wrong with the files as one deployment. */
    public static Findings check(Map<String, byte[]> files) {
        return check(files, Set.of());
    }

    /** The same where the limits table has these rows and is not among the files. */
    public static Findings check(Map<String, byte[]> files, Set<String> limits) {
        return CHECKER.check(files, new Alone(limits));
    }

    /** The same beside what is deployed. */
    static Findings check(Map<String, byte[]> files, Known known) {
        return CHECKER.check(files, known);
    }

    /** Nothing is deployed but a limits table with these rows. */
    static Known alone(Set<String> limits) {
        return new Alone(limits);
    }

    /** The files of the folders, by name. */
    public static Map<String, byte[]> read(Path... folders) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path folder : folders) {
            try (var walk = Files.walk(folder)) {
                for (Path file : walk.filter(path -> !path.startsWith(folder.resolve("target")))
                        .filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .sorted()
                        .toList()) {
                    files.put(file.toAbsolutePath().normalize().toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private record Alone(Set<String> limits) implements Known {

        @Override
        public Set<String> roles() {
            return ROLES;
        }

        @Override
        public Optional<DmnModelInstance> table(String key) {
            return key.equals(World.LIMITS) && !limits.isEmpty()
                    ? Optional.of(Dmn.readModelFromStream(
                            new ByteArrayInputStream(Models.limits(limits).getBytes(StandardCharsets.UTF_8))))
                    : Optional.empty();
        }

        @Override
        public List<Version> versions() {
            return List.of();
        }

        @Override
        public List<FormSchema> forms(String definition) {
            return List.of();
        }

        @Override
        public Optional<BpmnModelInstance> process(String key) {
            return Optional.empty();
        }
    }

    /** A table of limits that all last as long. */
    static String limits(Set<String> keys) {
        StringBuilder rows = new StringBuilder();
        for (String key : keys) {
            rows.append("""
                    <rule id="r%1$d"><inputEntry id="k%1$d"><text>"%2$s"</text></inputEntry><outputEntry id="a%1$d"><text>1</text></outputEntry>
                    <outputEntry id="u%1$d"><text>"workingDays"</text></outputEntry><outputEntry id="w%1$d"><text>50</text></outputEntry></rule>
                    """.formatted(rows.length(), key));
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="x" namespace="x">
                  <decision id="limits" name="x" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D"><decisionTable id="t" hitPolicy="FIRST">
                    <input id="i"><inputExpression id="e" typeRef="string"><text>key</text></inputExpression></input>
                    <output id="o" name="amount" /><output id="p" name="unit" /><output id="q" name="warnPercent" />%s
                  </decisionTable></decision>
                  <dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"><dmndi:DMNDiagram>
                    <dmndi:DMNShape dmnElementRef="limits"><dc:Bounds xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" height="80" width="180" x="0" y="0" /></dmndi:DMNShape>
                  </dmndi:DMNDiagram></dmndi:DMNDI>
                </definitions>""".formatted(rows);
    }

    private static Set<String> roles() {
        try {
            String migration = new ClassPathResource("db/migration/V001__organization.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
            return ROLE.matcher(migration)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream() {
        try {
            return new ClassPathResource("processes/.camunda/element-templates/tongxin.json").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("i18n/modeling", "i18n/forms", "i18n/common");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return FormsCommon.messages(source);
    }
}
