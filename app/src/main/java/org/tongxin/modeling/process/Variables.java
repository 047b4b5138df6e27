package org.tongxin.modeling.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.w3c.dom.Element;

/** The variables that the elements of a diagram set. */
class Variables {

    /** What every process begins with. */
    static final Set<String> ALWAYS = Set.of("unit", "category", "urgency", "grid", "estate");

    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Diagram diagram;
    private final World world;
    private final Set<String> all = new HashSet<>(ALWAYS);
    private final Map<BaseElement, Set<String>> early = new HashMap<>();
    private final Map<BaseElement, Set<String>> late = new HashMap<>();
    private final Map<BaseElement, Set<String>> within = new HashMap<>();
    private final Map<String, Set<String>> handed = new HashMap<>();

    Variables(Diagram diagram, World world) {
        this.diagram = diagram;
        this.world = world;
        all.addAll(given());
        diagram.elements().forEach(this::read);
        for (Diagram.Said said : diagram.said()) {
            set(said)
                    .forEach(name ->
                            put(Moment.of(diagram, said.element()).begins() ? early : late, said.owner(), name));
        }
    }

    /** The variables that a process begins with. */
    final Set<String> given() {
        Set<String> given = new HashSet<>(ALWAYS);
        given.addAll(diagram.listed("given"));
        return given;
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

    /** The variables that an expression sets. */
    final Set<String> set(Diagram.Said said) {
        Set<String> names = new HashSet<>();
        if (said.expression() != null) {
            for (Expression.Call call : said.expression().calls()) {
                names.addAll(world.language().sets(call));
                if (call.method().equals("setVariable")) {
                    call.constant(0).ifPresent(names::add);
                }
            }
        }
        return names;
    }

    private void read(Element tag) {
        BaseElement owner = diagram.owner(tag);
        world.form(tag.getAttributeNS(Diagram.CAMUNDA, "formRef"))
                .ifPresent(form -> stored(form).forEach(name -> put(late, owner, name)));
        switch (Objects.toString(tag.getLocalName(), "")) {
            case "outputParameter" -> put(late, owner, tag.getAttribute("name"));
            case "out" -> put(late, owner, tag.getAttribute("target"));
            case "businessRuleTask" -> put(late, owner, tag.getAttributeNS(Diagram.CAMUNDA, "resultVariable"));
            case "inputParameter" ->
                handed.computeIfAbsent(owner.getId(), id -> new HashSet<>()).add(tag.getAttribute("name"));
            case "multiInstanceLoopCharacteristics" -> {
                put(within, owner, tag.getAttributeNS(Diagram.CAMUNDA, "elementVariable"));
                LOOP.forEach(name -> put(within, owner, name));
            }
            case "messageEventDefinition", "receiveTask" -> {
                if (diagram.model().getModelElementById(tag.getAttribute("messageRef")) instanceof Message message
                        && message.getName() != null) {
                    world.language().brings(message.getName()).forEach(name -> put(late, owner, name));
                }
            }
            default -> {
                // sets nothing
            }
        }
    }

    private void put(Map<BaseElement, Set<String>> when, BaseElement owner, String name) {
        if (!name.isEmpty()) {
            when.computeIfAbsent(owner, key -> new HashSet<>()).add(name);
            all.add(name);
        }
    }

    /** What the element has set when its work begins. */
    Set<String> early(BaseElement element) {
        return early.getOrDefault(element, Set.of());
    }

    /** What it sets at its end. */
    Set<String> late(BaseElement element) {
        return late.getOrDefault(element, Set.of());
    }

    /** What there is only inside. */
    Set<String> within(BaseElement element) {
        return within.getOrDefault(element, Set.of());
    }

    boolean isHanded(String name, BaseElement reader) {
        return handed.getOrDefault(reader.getId(), Set.of()).contains(name);
    }

    /** Whether it is set somewhere, or handed to the very element. */
    boolean has(String name, BaseElement reader) {
        return all.contains(name) || isHanded(name, reader);
    }

    boolean has(String name) {
        return all.contains(name);
    }
}
