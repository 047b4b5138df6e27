package org.tongxin.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.deadline.process.StepLimit;

/** What a step that is drawn with the element template must have: who, form, limit, and on its border the warning and the deadline. */
@Component
class StepRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String TEMPLATE = "org.tongxin.step";
    private static final String DUE = "${deadline.of(execution)}";
    private static final String WARNING = "${deadline.warning(execution)}";

    private final Messages messages;

    StepRules(Messages messages) {
        this.messages = messages;
    }

    /** Everything that is wrong, in both languages; empty when nothing is. */
    List<String> findings(String file, BpmnModelInstance model) {
        List<String> findings = new ArrayList<>();
        for (UserTask step : model.getModelElementsByType(UserTask.class)) {
            if (TEMPLATE.equals(step.getAttributeValueNs(CAMUNDA, "modelerTemplate"))) {
                missing(step, model).forEach(rule -> findings.add(text(rule, file, step)));
            }
        }
        return findings;
    }

    private static List<String> missing(UserTask step, BpmnModelInstance model) {
        Set<String> timers = new HashSet<>();
        for (BoundaryEvent border : model.getModelElementsByType(BoundaryEvent.class)) {
            if (step.equals(border.getAttachedTo())) {
                border.getChildElementsByType(TimerEventDefinition.class).stream()
                        .filter(timer -> timer.getTimeDate() != null)
                        .forEach(timer ->
                                timers.add(timer.getTimeDate().getTextContent().strip()));
            }
        }
        List<String> missing = new ArrayList<>();
        check(missing, "who", step.getCamundaCandidateGroups() != null);
        check(missing, "form", step.getCamundaFormRef() != null);
        check(missing, "limit", StepLimit.of(step).isPresent());
        check(missing, "due", DUE.equals(step.getCamundaDueDate()));
        check(missing, "warning", timers.contains(WARNING));
        check(missing, "deadline", timers.contains(DUE));
        return missing;
    }

    private static void check(List<String> missing, String rule, boolean there) {
        if (!there) {
            missing.add(rule);
        }
    }

    private String text(String rule, String file, UserTask step) {
        String name = step.getName() == null ? "" : step.getName();
        String key = "model.step." + rule;
        return messages.get(Locale.SIMPLIFIED_CHINESE, key, file, step.getId(), name) + " / "
                + messages.get(Locale.ENGLISH, key, file, step.getId(), name);
    }
}
