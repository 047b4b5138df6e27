package org.tongxin.modeling.process;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** A new version of a called process neither demands a variable that its callers do not hand over, nor throws an error that they do not catch, when they do not come along. */
class CallerRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        Optional<Diagram> before =
                world.deployedProcess(String.valueOf(diagram.process().getId()));
        if (before.isEmpty()) {
            return;
        }
        Set<String> demanded = added(diagram.listed("given"), before.get().listed("given"));
        Set<String> thrown = added(errors(diagram), errors(before.get()));
        if (demanded.isEmpty() && thrown.isEmpty()) {
            return;
        }
        for (InUse caller : world.inUse()) {
            Variables variables = new Variables(caller.diagram(), world.of(caller));
            tell("given", demanded, caller, diagram, report, (call, name) -> CallRule.hands(call, name, variables));
            tell(
                    "error",
                    thrown,
                    caller,
                    diagram,
                    report,
                    (call, code) -> ErrorRule.catches(call, code, caller, world));
        }
    }

    private static void tell(
            String what,
            Set<String> added,
            InUse caller,
            Diagram called,
            Report report,
            BiPredicate<CallActivity, String> fits) {
        String key = String.valueOf(called.process().getId());
        String name = String.valueOf(called.process().getName());
        for (CallActivity call : caller.diagram().all(CallActivity.class)) {
            if (key.equals(call.getCalledElement()) && !"deployment".equals(call.getCamundaCalledElementBinding())) {
                added.stream()
                        .filter(each -> !fits.test(call, each))
                        .forEach(each -> caller.tell(what, key, name, report, each, String.valueOf(call.getId())));
            }
        }
    }

    private static Set<String> errors(Diagram diagram) {
        return ErrorRule.thrown(diagram).collect(Collectors.toSet());
    }

    private static Set<String> added(Set<String> now, Set<String> before) {
        Set<String> added = new TreeSet<>(now);
        added.removeAll(before);
        return added;
    }
}
