package org.tongxin.modeling.process;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** Everything is drawn; ids speak, since data and histories keep them; what people read has a name. */
class DrawingRule implements Rule {

    private static final String SPEAKING = "(Start|End|Task|Event|Timer|Gateway|Flow|Call|Sub)_[A-Z][A-Za-z0-9]+";
    private static final String GENERATED = ".*_[0-9][a-z0-9]{6}";

    @Override
    public void check(Diagram diagram, World world, Report report) {
        Stream.concat(diagram.all(Participant.class).stream(), diagram.all(Lane.class).stream())
                .filter(place -> place.getDiagramElement() == null)
                .forEach(place -> report.at(place, "not-drawn"));
        for (FlowElement element : diagram.all(FlowElement.class)) {
            String id = String.valueOf(element.getId());
            if (id.matches(GENERATED)) {
                report.at(element, "generated-id");
            } else if (!id.matches(SPEAKING)) {
                report.at(element, "id-form");
            }
            if ((element instanceof FlowNode node && node.getDiagramElement() == null)
                    || (element instanceof SequenceFlow flow && flow.getDiagramElement() == null)) {
                report.at(element, "not-drawn");
            }
            if (element instanceof FlowNode node && read(node, diagram) && blank(element.getName())) {
                report.at(element, "unnamed");
            }
        }
    }

    /** Gateways that only bring flows together, or do things at the same time, have nothing to say. */
    private static boolean read(FlowNode node, Diagram diagram) {
        return !(node instanceof Gateway) || (diagram.out(node).size() > 1 && !(node instanceof ParallelGateway));
    }

    private static boolean blank(@Nullable String name) {
        return name == null || name.isBlank();
    }
}
