package org.tongxin.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tongxin.BrowserExtension;
import org.tongxin.modeling.process.Models;

/** A diagram that is drawn in the Modeler's own editor, with the element templates and nothing else, could be deployed as it is saved. */
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesE2E {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");

    private Drawing drawn = new Drawing("", List.of(), List.of());

    @BeforeAll
    void draw(Browser browser) throws IOException {
        drawn = Drawing.draw(browser);
    }

    @Test
    void whatTheTemplatesMakePassesTheChecker() throws IOException {
        var files = Models.read(ROOT.resolve("processes"), ROOT.resolve("forms"));
        files.put("drawn.bpmn", drawn.xml().getBytes(StandardCharsets.UTF_8));
        files.putAll(Drawing.beside());
        assertThat(Models.check(files).text(Models.MESSAGES, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theModelerHasNothingAgainstItEither(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("drawn.bpmn"), drawn.xml());
        assertThat(Npm.node("check.js", folder.toString()).text()).startsWith("1 files, 0 findings");
    }

    @Test
    void everyTemplateIsAcceptedAndUsed() throws IOException {
        assertThat(drawn.errors()).isEmpty();
        assertThat(drawn.used())
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(
                                new ObjectMapper()
                                        .readTree(Drawing.TEMPLATES.toFile())
                                        .spliterator(),
                                false)
                        .map(template -> template.get("id").asText())
                        .toList());
    }

    /** Chinese for those who work with it, English beside it for whoever helps them. */
    @Test
    void everyTemplateSaysInBothLanguagesWhatItIsFor() throws IOException {
        for (var template : new ObjectMapper().readTree(Drawing.TEMPLATES.toFile())) {
            assertThat(template.get("name").asText()).matches(".*\\p{IsHan}.* · [A-Z][A-Za-z ]+");
            assertThat(template.get("description").asText()).matches(".*\\p{IsHan}.*[。）][A-Z][^\\p{IsHan}]+\\.?");
        }
    }
}
