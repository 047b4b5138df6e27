package org.tongxin.modeling.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.jspecify.annotations.Nullable;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.w3c.dom.Element;

/** The variables of a process that something sets somewhere. */
class Variables {

    /** What every process begins with. */
    static final Set<String> ALWAYS = Set.of("unit", "category", "urgency", "grid", "estate");

    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Set<String> set = new HashSet<>(ALWAYS);
    private final Map<String, Set<String>> local = new HashMap<>();

    Variables(Diagram diagram, World world) {
        set.addAll(diagram.listed("given"));
        world.formsOf(diagram).forEach(form -> set.addAll(stored(form)));
        diagram.expressions().flatMap(expression -> expression.calls().stream()).forEach(call -> {
            set.addAll(world.language().sets(call));
            if (call.method().equals("setVariable")) {
                call.constant(0).ifPresent(set::add);
            }
        });
        inModel(diagram);
        messages(diagram, world.language());
    }

    /** The variables that a form sets. */
    static Set<String> stored(FormSchema form) {
        Set<String> keys = new HashSet<>();
        form.all()
                .filter(field -> field.store() == Destination.VARIABLE
                        && field.type().keyed()
                        && !field.path().isEmpty())
                .forEach(field -> keys.add(field.path().get(0)));
        return keys;
    }

    private void inModel(Diagram diagram) {
        diagram.all(CamundaOutputParameter.class).forEach(output -> add(output.getCamundaName()));
        diagram.all(CamundaOut.class).forEach(out -> add(out.getCamundaTarget()));
        diagram.all(BusinessRuleTask.class).forEach(rule -> add(rule.getCamundaResultVariable()));
        for (MultiInstanceLoopCharacteristics loop : diagram.all(MultiInstanceLoopCharacteristics.class)) {
            add(loop.getCamundaElementVariable());
            set.addAll(LOOP);
        }
        for (Element tag : diagram.elements()) {
            if ("inputParameter".equals(tag.getLocalName())) {
                local.computeIfAbsent(diagram.owner(tag).getId(), id -> new HashSet<>())
                        .add(tag.getAttribute("name"));
            }
        }
    }

    private void messages(Diagram diagram, Language language) {
        for (CatchEvent event : diagram.all(CatchEvent.class)) {
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage())
                    .filter(message -> message != null && message.getName() != null)
                    .forEach(message -> set.addAll(language.brings(message.getName())));
        }
        for (ReceiveTask task : diagram.all(ReceiveTask.class)) {
            if (task.getMessage() != null && task.getMessage().getName() != null) {
                set.addAll(language.brings(task.getMessage().getName()));
            }
        }
    }

    private void add(@Nullable String name) {
        if (name != null) {
            set.add(name);
        }
    }

    /** Whether it has been set somewhere before the element could read it, or is handed to the very element. */
    boolean has(String name, BaseElement reader) {
        return set.contains(name)
                || local.getOrDefault(reader.getId(), Set.of()).contains(name);
    }

    boolean has(String name) {
        return set.contains(name);
    }
}
