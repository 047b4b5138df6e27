package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process that is called is there, and gets the case's number and what it says it is given. */
class CallRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        Variables variables = new Variables(diagram, world);
        for (CallActivity call : diagram.all(CallActivity.class)) {
            String key = String.valueOf(call.getCalledElement());
            Optional<Diagram> called = world.process(key);
            if (called.isEmpty()) {
                report.at(call, "process-unknown", key);
                continue;
            }
            if (handed(call).stream().noneMatch(in -> in.getCamundaBusinessKey() != null)) {
                report.at(call, "call-key");
            }
            called.get().listed("given").stream()
                    .filter(name -> !hands(call, name, variables))
                    .forEach(name -> report.at(call, "call-given", key, name));
        }
    }

    static boolean hands(CallActivity call, String name, Variables variables) {
        return handed(call).stream()
                .anyMatch(in -> name.equals(in.getCamundaTarget())
                        || ("all".equals(in.getCamundaVariables()) && variables.has(name)));
    }

    private static List<CamundaIn> handed(CallActivity call) {
        ModelElementInstance extensions = call.getExtensionElements();
        return extensions == null ? List.of() : List.copyOf(extensions.getChildElementsByType(CamundaIn.class));
    }
}
