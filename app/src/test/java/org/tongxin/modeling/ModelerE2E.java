package org.tongxin.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tongxin.BrowserExtension;
import org.tongxin.modeling.process.Models;

/** Every diagram, table, form and template of the project in Camunda Modeler: opened with the libraries that it is made of there is nothing to warn of. */
@ExtendWith(BrowserExtension.class)
class ModelerE2E {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");
    private static final Path PROCESSES =
            ROOT.resolve("processes").toAbsolutePath().normalize();
    private static final Path FORMS = ROOT.resolve("forms").toAbsolutePath().normalize();
    static final String BPMN = "camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js";
    private static final String DMN = "camunda-dmn-js/dist/camunda-platform-modeler.production.min.js";
    private static final String FORM = "@bpmn-io/form-js/dist/form-editor.umd.js";

    @Test
    void whatTheModelerReadsItReadsWithoutAWarning() {
        Npm.Answer answer = Npm.node("check.js", PROCESSES.toString());
        assertThat(answer.text()).contains(" 0 findings");
        assertThat(answer.code()).isZero();
    }

    @Test
    void aMistakeWouldBeTold(@TempDir Path folder) throws IOException {
        String diagram = Files.readString(PROCESSES.resolve("rating/rating.bpmn"));
        Files.writeString(folder.resolve("a.bpmn"), diagram.replace("camunda:historyTimeToLive=\"P3650D\"", ""));
        Files.writeString(folder.resolve("b.bpmn"), diagram.replaceFirst("<bpmn:startEvent id=", "<bpmn:start id="));
        Path templates = Files.createDirectories(folder.resolve("element-templates"));
        Files.writeString(templates.resolve("c.json"), "[{\"name\": \"c\", \"id\": \"c\", \"properties\": []}]");
        assertThat(Npm.node("check.js", folder.toString()))
                .satisfies(answer -> assertThat(answer.code()).isEqualTo(1))
                .extracting(Npm.Answer::text)
                .asString()
                .contains("a.bpmn", "[camunda-compat/history-time-to-live]", "b.bpmn", "c.json: c: missing appliesTo");
    }

    /** Otherwise whoever changes one name changes hundreds of lines. What it would be is written to {@code target/modeler}. */
    @Test
    void aDiagramThatIsOpenedAndSavedIsTheSame(Browser browser) throws IOException {
        Map<Path, String> saved = open(browser, ".bpmn", "openDiagram", BPMN);
        for (Map.Entry<Path, String> file : saved.entrySet()) {
            assertThat(file.getValue()).as("%s", file.getKey()).isEqualTo(Files.readString(file.getKey()));
        }
    }

    @Test
    void aTableThatIsOpenedAndSavedIsTheSame(Browser browser) throws IOException {
        Map<Path, String> saved = open(browser, ".dmn", "openTable", DMN);
        for (Map.Entry<Path, String> file : saved.entrySet()) {
            assertThat(file.getValue())
                    .as("%s", file.getKey())
                    .isEqualTo(Files.readString(file.getKey()).replace("<text />", "<text></text>"));
        }
    }

    @Test
    void aFormThatIsOpenedAndSavedIsTheSameAndCanStillBeDeployed(Browser browser) throws IOException {
        Map<Path, String> saved = open(browser, ".form", "openForm", FORM);
        for (Map.Entry<Path, String> file : saved.entrySet()) {
            String name = file.getKey().getFileName().toString();
            assertThat(components(file.getValue())).as(name).isEqualTo(components(Files.readString(file.getKey())));
            assertThat(Models.check(Map.of(name, file.getValue().getBytes(StandardCharsets.UTF_8)))
                            .all())
                    .as(name)
                    .isEmpty();
        }
    }

    private static JsonNode components(String form) throws IOException {
        return new ObjectMapper().readTree(form).get("components");
    }

    /** What is saved of each file of the kind after it was opened without a warning. */
    @SuppressWarnings("unchecked")
    private static Map<Path, String> open(Browser browser, String kind, String function, String library)
            throws IOException {
        Map<Path, String> saved = new TreeMap<>();
        Path folder = Files.createDirectories(Path.of("target/modeler"));
        try (Page page = browser.newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Npm.file(library)));
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Npm.FOLDER.resolve("modeler.js")));
            for (String file : Models.read(PROCESSES, FORMS).keySet()) {
                if (file.endsWith(kind)) {
                    String text = Files.readString(Path.of(file));
                    var opened = (Map<String, Object>) page.evaluate("text => window." + function + "(text)", text);
                    assertThat((List<String>) opened.get("warnings")).as(file).isEmpty();
                    assertThat((int) opened.get("shown")).as(file).isPositive();
                    saved.put(Path.of(file), (String) opened.get("saved"));
                    Files.writeString(folder.resolve(Path.of(file).getFileName()), (String) opened.get("saved"));
                }
            }
        }
        assertThat(saved).hasSizeGreaterThan(9);
        return saved;
    }
}
