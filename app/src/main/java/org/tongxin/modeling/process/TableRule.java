package org.tongxin.modeling.process;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A table is named after its file, drawn and kept, and says what it says in FEEL. */
final class TableRule {

    private static final Set<String> FEEL = Set.of(
            "", "feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/FEEL/20140401");

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
        language(table.model().getModelElementsByType(LiteralExpression.class), report);
        language(table.model().getModelElementsByType(UnaryTests.class), report);
    }

    /** Other languages run programs; so do FEEL's external functions. */
    private static void language(Collection<? extends DmnElement> cells, Report report) {
        for (DmnElement cell : cells) {
            String language = cell.getAttributeValue("expressionLanguage");
            if (!FEEL.contains(language == null ? "" : language)) {
                report.add(cell.getId(), "", "executable", language == null ? "" : language);
            } else if (cell.getTextContent().matches("(?s).*\\bexternal\\b.*")
                    && cell.getTextContent().contains("function")) {
                report.add(cell.getId(), "", "executable", "external");
            }
        }
    }
}
