package org.tongxin.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.BrowserExtension;
import org.tongxin.modeling.process.Models;

/** A diagram that is drawn in the Modeler's own editor, with the element templates and nothing else, could be deployed as it is saved. */
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesE2E {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");
    private static final Path TEMPLATES = ROOT.resolve("processes/.camunda/element-templates/tongxin.json");

    private Map<String, Object> drawn = Map.of();

    @BeforeAll
    @SuppressWarnings("unchecked")
    void draw(Browser browser) throws IOException {
        try (Page page = browser.newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Npm.file(ModelerE2E.BPMN)));
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Npm.FOLDER.resolve("modeler.js")));
            drawn = (Map<String, Object>) page.evaluate(
                    "([templates, plan]) => window.draw(JSON.parse(templates), JSON.parse(plan))",
                    List.of(Files.readString(TEMPLATES), new String(resource("drawn.json"), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatTheTemplatesMakePassesTheChecker() throws IOException {
        Map<String, byte[]> files = Models.read(ROOT.resolve("processes"), ROOT.resolve("forms"));
        files.put("drawn.bpmn", xml().getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("drawn-start.form", "drawn-handle.form", "drawn-fulfil.form", "visits-risk.dmn")) {
            files.put(name, resource(name));
        }
        assertThat(Models.check(files).text(Models.MESSAGES, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theModelerHasNothingAgainstItEither(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("drawn.bpmn"), xml());
        assertThat(Npm.node("check.js", folder.toString()).text()).startsWith("1 files, 0 findings");
    }

    @Test
    void everyTemplateIsAcceptedAndUsed() throws IOException {
        assertThat((List<?>) drawn.get("errors")).isEmpty();
        assertThat(List.<Object>copyOf((List<?>) drawn.get("used")))
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(
                                new ObjectMapper().readTree(TEMPLATES.toFile()).spliterator(), false)
                        .map(template -> (Object) template.get("id").asText())
                        .toList());
    }

    /** Chinese for those who work with it, English beside it for whoever helps them. */
    @Test
    void everyTemplateSaysInBothLanguagesWhatItIsFor() throws IOException {
        for (var template : new ObjectMapper().readTree(TEMPLATES.toFile())) {
            assertThat(template.get("name").asText()).matches(".*\\p{IsHan}.* · [A-Z][A-Za-z ]+");
            assertThat(template.get("description").asText()).matches(".*\\p{IsHan}.*[。）][A-Z][^\\p{IsHan}]+\\.?");
        }
    }

    private String xml() throws IOException {
        String xml = String.valueOf(drawn.get("xml"));
        Files.writeString(Files.createDirectories(Path.of("target/modeler")).resolve("drawn.bpmn"), xml);
        return xml;
    }

    private static byte[] resource(String name) throws IOException {
        return new ClassPathResource("modeling/" + name).getContentAsByteArray();
    }
}
