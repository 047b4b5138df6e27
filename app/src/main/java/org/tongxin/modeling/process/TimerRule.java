package org.tongxin.modeling.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Element;

/** No diagram says how long something takes: limits are rows of the table. */
class TimerRule implements Rule {

    private static final Set<String> TIMERS = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Set<String> DATES = Set.of("dueDate", "followUpDate");

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Element tag : diagram.elements()) {
            if (TIMERS.contains(String.valueOf(tag.getLocalName()))) {
                check(tag.getTextContent().strip(), diagram.owner(tag), report);
            }
            for (String date : DATES) {
                String text = tag.getAttributeNS(Diagram.CAMUNDA, date);
                if (!text.isEmpty()) {
                    check(text, diagram.owner(tag), report);
                }
            }
        }
    }

    private static void check(String text, BaseElement at, Report report) {
        if (!Expression.is(text) || literal(text)) {
            report.at(at, "timer-literal", text);
        }
    }

    private static boolean literal(String text) {
        try {
            Expression expression = new Expression(text);
            return expression.calls().isEmpty() && expression.variables().isEmpty();
        } catch (IllegalArgumentException e) {
            // VocabularyRule tells
            return false;
        }
    }
}
