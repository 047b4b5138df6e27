package org.tongxin.modeling.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** When the engine looks at a tag of an element. */
enum Moment {
    /** Before the element begins: what is handed to it. */
    BEFORE,
    /** When it begins: its attributes, the listeners of its start. */
    BEGIN,
    /** When it ends, or while it goes on. */
    END;

    private static final Set<String> HANDS = Set.of("inputParameter", "in", "multiInstanceLoopCharacteristics");
    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final Set<String> BEGINNINGS = Set.of("start", "create", "assignment", "take");

    static Moment of(Diagram diagram, Element tag) {
        BaseElement owner = diagram.owner(tag);
        Moment moment = END;
        for (Node node = tag; node instanceof Element each; node = node.getParentNode()) {
            String name = String.valueOf(each.getLocalName());
            if (HANDS.contains(name)) {
                return BEFORE;
            } else if (LISTENERS.contains(name)) {
                return BEGINNINGS.contains(each.getAttribute("event")) ? BEGIN : END;
            } else if (owner.getId() != null && owner.getId().equals(each.getAttribute("id"))) {
                return each == tag ? BEGIN : moment;
            } else if (name.startsWith("time")
                    || name.equals("documentation")
                    || name.equals("messageEventDefinition")) {
                moment = BEGIN;
            }
        }
        return moment;
    }

    boolean begins() {
        return this != END;
    }
}
