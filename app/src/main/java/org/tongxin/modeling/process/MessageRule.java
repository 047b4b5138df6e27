package org.tongxin.modeling.process;

import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.jspecify.annotations.Nullable;

/** What a process waits for is sent by somebody; an escalation that it throws has a code. */
class MessageRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (MessageEventDefinition awaited : diagram.all(MessageEventDefinition.class)) {
            if (awaited.getParentElement() instanceof CatchEvent event) {
                sent(awaited.getMessage(), event, world, report);
            }
        }
        diagram.all(ReceiveTask.class).forEach(task -> sent(task.getMessage(), task, world, report));
        for (EscalationEventDefinition escalation : diagram.all(EscalationEventDefinition.class)) {
            boolean code = escalation.getEscalation() != null
                    && escalation.getEscalation().getEscalationCode() != null
                    && !escalation.getEscalation().getEscalationCode().isBlank();
            if (!code && !(escalation.getParentElement() instanceof CatchEvent && escalation.getEscalation() == null)) {
                report.at((BaseElement) escalation.getParentElement(), "escalation-unknown");
            }
        }
    }

    private static void sent(@Nullable Message message, BaseElement at, World world, Report report) {
        String name = message == null ? "" : String.valueOf(message.getName());
        if (!world.language().messages().contains(name)) {
            report.at(
                    at,
                    "message-unknown",
                    name,
                    String.join("、", new TreeSet<>(world.language().messages())));
        }
    }
}
