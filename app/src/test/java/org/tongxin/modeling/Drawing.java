package org.tongxin.modeling;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A process with a step of every kind, drawn in the Modeler's own editor with the element templates.
 *
 * @param xml as the Modeler saves it
 * @param errors of the templates
 * @param used the templates in it
 */
record Drawing(String xml, List<String> errors, List<String> used) {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");
    static final Path TEMPLATES = ROOT.resolve("processes/.camunda/element-templates/tongxin.json");

    @SuppressWarnings("unchecked")
    static Drawing draw(Browser browser) throws IOException {
        try (Page page = browser.newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Npm.file(ModelerE2E.BPMN)));
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Npm.FOLDER.resolve("modeler.js")));
            var drawn = (Map<String, Object>) page.evaluate(
                    "([templates, plan]) => window.draw(JSON.parse(templates), JSON.parse(plan))",
                    List.of(Files.readString(TEMPLATES), new String(resource("drawn.json"), StandardCharsets.UTF_8)));
            String xml = String.valueOf(drawn.get("xml"));
            Files.writeString(Files.createDirectories(Path.of("target/modeler")).resolve("drawn.bpmn"), xml);
            return new Drawing(xml, (List<String>) drawn.get("errors"), (List<String>) drawn.get("used"));
        }
    }

    /** The forms and the table that it needs. */
    static Map<String, byte[]> beside() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("drawn-start.form", "drawn-handle.form", "drawn-fulfil.form", "visits-risk.dmn")) {
            files.put(name, resource(name));
        }
        return files;
    }

    private static byte[] resource(String name) throws IOException {
        return new ClassPathResource("modeling/" + name).getContentAsByteArray();
    }
}
