package org.tongxin.modeling.process;

import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.BusinessKnowledgeModel;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.w3c.dom.Element;

/** A table is named after its file, drawn and kept, and says what it says in FEEL. */
final class TableRule {

    private static final Set<String> FEEL = Set.of(
            "", "feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/FEEL/20140401");

    private static final Set<String> NAMESPACES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            "http://camunda.org/schema/1.0/dmn",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    /** Diagrams and the program read one row. */
    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY);

    private TableRule() {}

    static void check(Table table, Report report) {
        Decision decision = table.decision();
        String name = decision.getName();
        if (table.model().getModelElementsByType(Decision.class).size() > 1) {
            report.file("decision-one");
        }
        if (!report.fileName().equals(table.key() + ".dmn")) {
            report.file("file-name", table.key() + ".dmn");
        }
        if (name == null || name.isBlank()) {
            report.add(table.key(), "", "unnamed");
        }
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            report.add(table.key(), name == null ? "" : name, "history");
        }
        if (table.model()
                .getDocument()
                .getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/DMNDI/", "DMNShape")
                .isEmpty()) {
            report.add(table.key(), name == null ? "" : name, "not-drawn");
        }
        kind(table, report);
        language(table, report);
    }

    /** A table alone: what else DMN has would be more than an owner reads, and more than rows can say. */
    private static void kind(Table table, Report report) {
        boolean more = !table.decision().getInformationRequirements().isEmpty()
                || !table.decision().getKnowledgeRequirements().isEmpty()
                || !table.model()
                        .getModelElementsByType(BusinessKnowledgeModel.class)
                        .isEmpty();
        if (table.table().isEmpty() || more) {
            report.add(table.key(), table.name(), "table-kind");
        }
        table.table()
                .map(DecisionTable::getHitPolicy)
                .filter(policy -> policy != null && !ONE_ROW.contains(policy))
                .ifPresent(policy -> report.add(table.key(), table.name(), "hit-policy", policy.name()));
    }

    /** Other languages run programs, also as the one of the whole file; so do FEEL's external functions. */
    private static void language(Table table, Report report) {
        Tags.of(table.model()).forEach(tag -> {
            String language = tag.getAttribute("expressionLanguage");
            String text = tag.getTextContent();
            if (!FEEL.contains(language)) {
                report.add(tag.getAttribute("id"), "", "executable", language);
            } else if ("text".equals(tag.getLocalName())
                    && text.contains("function")
                    && text.matches("(?s).*\\bexternal\\b.*")) {
                report.add(((Element) tag.getParentNode()).getAttribute("id"), "", "executable", "external");
            }
            Tags.namespaces(tag)
                    .filter(namespace -> !NAMESPACES.contains(namespace))
                    .forEach(namespace -> report.add(tag.getAttribute("id"), "", "namespace", namespace));
        });
    }
}
