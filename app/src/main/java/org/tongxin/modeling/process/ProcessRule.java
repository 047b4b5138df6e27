package org.tongxin.modeling.process;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** One process a file, named after it; it says what it is, can run, and its history ends some day. */
class ProcessRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        Process process = diagram.process();
        if (diagram.all(Process.class).size() > 1) {
            report.file("process-one");
        }
        if (!report.fileName().equals(process.getId() + ".bpmn")) {
            report.file("file-name", process.getId() + ".bpmn");
        }
        if (!process.isExecutable()) {
            report.at(process, "process-executable");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            report.at(process, "history");
        }
        if (process.getName() == null || process.getName().isBlank()) {
            report.at(process, "unnamed");
        }
        if (process.getDocumentations().isEmpty()) {
            report.at(process, "process-documentation");
        }
        Set<String> properties = diagram.properties(process).keySet();
        boolean startable = process.getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null);
        if (startable
                && !(properties.containsAll(Set.of("icon", "color"))
                        && Stream.of("portal", "staff").anyMatch(properties::contains))) {
            report.at(process, "process-entry");
        }
    }
}
