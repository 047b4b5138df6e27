package org.tongxin.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.organization.Organization;

/** {@code escalate} in diagrams: a step is late, so a further role gets its task beside those who have it. */
@Vocabulary("escalate")
public class EscalateExpressions {

    private final StepTasks steps;
    private final Organization organization;

    EscalateExpressions(StepTasks steps, Organization organization) {
        this.steps = steps;
        this.organization = organization;
    }

    /** The step on whose border the timer is that led here is late: its open tasks also go to the role that its property {@code escalateTo} names. */
    public void overdue(DelegateExecution execution) {
        AttachedStep step = AttachedStep.of(execution);
        to(step.escalateTo(execution), step.task().getId(), execution);
    }

    /** Adds the role, at the unit nearest to the process variable {@code unit}, to the step's open tasks, and tells everybody concerned. */
    public void to(String role, String step, DelegateExecution execution) {
        String unit = (String) execution.getVariable("unit");
        String group = organization.nearest(role, new UnitCode(unit)).group();
        steps.open(step, execution).forEach(task -> {
            steps.tell("escalated", task, group, execution);
            execution.getProcessEngineServices().getTaskService().addCandidateGroup(task.getId(), group);
        });
    }
}
