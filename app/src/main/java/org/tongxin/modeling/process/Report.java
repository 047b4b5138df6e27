package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.Finding;

/** Where rules write down what they find in a file; each thing once. */
class Report {

    private final String file;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Report(String file) {
        this.file = file;
    }

    /** The file's name without its folders. */
    String fileName() {
        return fileName(file);
    }

    static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Something about the file itself. */
    void file(String rule, String... details) {
        add("", "", rule, details);
    }

    void at(BaseElement element, String rule, String... details) {
        String name = element.getAttributeValue("name");
        add(element.getId(), name == null ? "" : name, rule, details);
    }

    void add(@Nullable String element, String name, String rule, String... details) {
        findings.add(new Finding(file, element == null ? "" : element, name, rule, List.of(details)));
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }
}
