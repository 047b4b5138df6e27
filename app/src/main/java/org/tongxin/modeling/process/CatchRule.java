package org.tongxin.modeling.process;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What is caught can happen: within the step, or in the process that it calls, somebody throws that error or escalation. */
class CatchRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        diagram.all(ErrorEventDefinition.class).forEach(error -> check(error, code(error), diagram, world, report));
        diagram.all(EscalationEventDefinition.class)
                .forEach(escalation -> check(escalation, code(escalation), diagram, world, report));
    }

    private static void check(
            ModelElementInstance definition, String code, Diagram diagram, World world, Report report) {
        if (code.isEmpty() || !(definition.getParentElement() instanceof CatchEvent event)) {
            return;
        }
        ModelElementInstance scope = event instanceof BoundaryEvent border
                ? border.getAttachedTo()
                : event instanceof StartEvent ? event.getParentElement().getParentElement() : null;
        if (scope != null && !throwsIn(scope, code, definition.getClass(), diagram, world, new HashSet<>())) {
            report.at((BaseElement) event, "never-thrown", code);
        }
    }

    private static boolean throwsIn(
            ModelElementInstance scope,
            String code,
            Class<? extends ModelElementInstance> kind,
            Diagram diagram,
            World world,
            Set<String> seen) {
        boolean here = diagram.all(ErrorEventDefinition.class).stream()
                        .anyMatch(error -> kind.isInstance(error) && throwsOne(error, code(error), code, scope))
                || diagram.all(EscalationEventDefinition.class).stream()
                        .anyMatch(escalation ->
                                kind.isInstance(escalation) && throwsOne(escalation, code(escalation), code, scope));
        return here
                || diagram.all(CallActivity.class).stream()
                        .filter(call -> within(call, scope))
                        .anyMatch(call -> {
                            String key = String.valueOf(call.getCalledElement());
                            Optional<Diagram> called = world.process(key);
                            // CallRule tells of a process that is not there
                            return called.isEmpty()
                                    || (seen.add(key)
                                            && throwsIn(called.get().process(), code, kind, called.get(), world, seen));
                        });
    }

    private static boolean throwsOne(
            ModelElementInstance definition, String thrown, String code, ModelElementInstance scope) {
        return (thrown.isEmpty() || thrown.equals(code))
                && !(definition.getParentElement() instanceof CatchEvent)
                && within(definition, scope);
    }

    private static boolean within(ModelElementInstance element, ModelElementInstance scope) {
        for (ModelElementInstance each = element; each != null; each = each.getParentElement()) {
            if (each.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private static String code(ErrorEventDefinition error) {
        return Optional.ofNullable(error.getError())
                .map(found -> found.getErrorCode())
                .orElse("");
    }

    private static String code(EscalationEventDefinition escalation) {
        return Optional.ofNullable(escalation.getEscalation())
                .map(found -> found.getEscalationCode())
                .orElse("");
    }
}
