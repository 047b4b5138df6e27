package org.tongxin.workflow.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.organization.Organization;

/** {@code notice} in diagrams: somebody must know, the work goes on. */
@Vocabulary("notice")
public class NoticeExpressions {

    private final StepTasks steps;
    private final Organization organization;
    private final Clock clock;

    NoticeExpressions(StepTasks steps, Organization organization, Clock clock) {
        this.steps = steps;
        this.organization = organization;
        this.clock = clock;
    }

    /** The same for the step on whose border the timer is that led here. */
    public void warn(DelegateExecution execution) {
        warn(AttachedStep.of(execution).task().getId(), execution);
    }

    /** Tells those who have the step's open tasks that the deadline is near; when it has passed already, the escalation says so. */
    public void warn(String step, DelegateExecution execution) {
        steps.open(step, execution).stream()
                .filter(task -> task.getDueDate() == null
                        || task.getDueDate().toInstant().isAfter(clock.instant()))
                .forEach(task -> steps.tell("warned", task, null, execution));
    }

    /** Tells those who hold the role at the nearest unit at or above the given one; what is said is a sentence in Chinese. */
    public void tell(String role, String unit, String sentence, DelegateExecution execution) {
        steps.tell(sentence, organization.nearest(role, new UnitCode(unit)).group(), execution);
    }
}
