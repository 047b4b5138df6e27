package org.tongxin.modeling.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.tongxin.deadline.process.StepLimit;

/** What a step must have: who, form, limit, due date, and on its border the warning and what happens when it is late. */
class StepRule implements Rule {

    private static final String DUE = "${deadline.of(execution)}";
    private static final String WARNING = "${deadline.warning(execution)}";

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (UserTask step : diagram.all(UserTask.class)) {
            Set<String> timers = diagram.borders(step)
                    .flatMap(border -> border.getChildElementsByType(TimerEventDefinition.class).stream())
                    .filter(timer -> timer.getTimeDate() != null)
                    .map(timer -> timer.getTimeDate().getTextContent().strip())
                    .collect(Collectors.toSet());
            need(report, step, "step-who", hasGroup(step.getCamundaCandidateGroups(), world));
            need(report, step, "step-form", step.getCamundaFormRef() != null);
            need(report, step, "step-limit", StepLimit.of(step).isPresent());
            need(report, step, "step-due", DUE.equals(step.getCamundaDueDate()));
            need(report, step, "step-warning", timers.contains(WARNING));
            need(report, step, "step-deadline", timers.contains(DUE));
        }
    }

    private static void need(Report report, UserTask step, String rule, boolean there) {
        if (!there) {
            report.at(step, rule);
        }
    }

    /** The group comes from the vocabulary; a name that is written out is nobody's after the next change of staff. */
    private static boolean hasGroup(@Nullable String groups, World world) {
        try {
            return groups != null
                    && Expression.is(groups)
                    && new Expression(groups)
                            .calls().stream().anyMatch(call -> world.language().isWord(call.word()));
        } catch (IllegalArgumentException e) {
            // VocabularyRule tells
            return true;
        }
    }
}
