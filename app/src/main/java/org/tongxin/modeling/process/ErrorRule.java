package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Errors have a code, and what is thrown is caught: on the border of a sub-process around it, in an event sub-process, or at every call of the process. */
class ErrorRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (ErrorEventDefinition error : diagram.all(ErrorEventDefinition.class)) {
            if (!(error.getParentElement() instanceof BaseElement event)) {
                continue;
            }
            boolean catchesAll = event instanceof CatchEvent && error.getAttributeValue("errorRef") == null;
            if (!catchesAll && code(error.getError()).isEmpty()) {
                report.at(event, "error-unknown");
            } else if (event instanceof EndEvent) {
                String code = code(error.getError()).orElse("");
                if (!caught(event, code, diagram, world)) {
                    report.at(event, "error-uncaught", code);
                }
            }
        }
        for (CallActivity call : diagram.all(CallActivity.class)) {
            Optional.ofNullable(call.getCalledElement()).flatMap(world::process).stream()
                    .flatMap(called -> thrown(called))
                    .distinct()
                    .filter(code -> !catches(call, code, diagram) && !caught(call, code, diagram, world))
                    .forEach(code -> report.at(call, "error-uncaught", code));
        }
    }

    /** The errors that leave a process. */
    static Stream<String> thrown(Diagram called) {
        return called.all(ErrorEventDefinition.class).stream()
                .filter(error -> error.getParentElement() instanceof EndEvent end
                        && !caughtInside(end, code(error.getError()).orElse(""), called))
                .flatMap(error -> code(error.getError()).stream());
    }

    private static boolean caught(ModelElementInstance from, String code, Diagram diagram, World world) {
        return caughtInside(from, code, diagram)
                || world.isCalled(String.valueOf(diagram.process().getId()));
    }

    /** Whether a call in a deployed diagram catches it; where that is called itself, whoever calls it may. */
    static boolean catches(CallActivity call, String code, InUse caller, World world) {
        return catches(call, code, caller.diagram()) || caught(call, code, caller.diagram(), world);
    }

    private static boolean caughtInside(ModelElementInstance from, String code, Diagram diagram) {
        for (ModelElementInstance scope = from.getParentElement(); scope != null; scope = scope.getParentElement()) {
            if (handled(scope, code) || (scope instanceof Activity around && catches(around, code, diagram))) {
                return true;
            }
        }
        return false;
    }

    private static boolean handled(ModelElementInstance scope, String code) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(handler -> handler.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> catches(start, code));
    }

    private static boolean catches(Activity around, String code, Diagram diagram) {
        return diagram.borders(around).anyMatch((BoundaryEvent border) -> catches(border, code));
    }

    private static boolean catches(CatchEvent event, String code) {
        return List.copyOf(event.getChildElementsByType(ErrorEventDefinition.class)).stream()
                .anyMatch(error -> code(error.getError()).map(code::equals).orElse(true));
    }

    private static Optional<String> code(@Nullable Error error) {
        return Optional.ofNullable(error).map(Error::getErrorCode).filter(code -> !code.isBlank());
    }
}
