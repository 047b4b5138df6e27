package org.tongxin.modeling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.Difference.How;
import org.tongxin.modeling.ModelKind;
import org.tongxin.workflow.BpmnDiagram;

/** Two versions beside each other with what differs marked by colour, sign and word, and listed below. */
class ComparisonView extends Div {

    private static final Set<How> OLD = Set.of(How.REMOVED, How.CHANGED, How.MOVED);
    private static final Set<How> NEW = Set.of(How.ADDED, How.CHANGED, How.MOVED);

    /**
     * @param heading which version it is, by whom and why
     * @param text the file
     */
    record Side(Component heading, String text) {}

    ComparisonView(ModelsWords words, ModelKind kind, Side before, Side after, List<Difference> differences) {
        addClassName("models-comparison");
        List<BpmnDiagram> diagrams = new ArrayList<>();
        Div sides = new Div();
        sides.addClassName("models-sides");
        for (Side side : List.of(before, after)) {
            Div half = new Div(side.heading());
            if (kind == ModelKind.PROCESS) {
                DiagramBox box = new DiagramBox(words);
                box.diagram().show(side.text(), marks(words, differences, side == before ? OLD : NEW));
                diagrams.add(box.diagram());
                half.add(box);
            }
            sides.add(half);
        }
        DifferenceList list = new DifferenceList(
                words, differences, diagrams.isEmpty() ? null : id -> diagrams.forEach(diagram -> diagram.choose(id)));
        diagrams.forEach(diagram -> diagram.addElementSelectedListener(chosen -> list.choose(chosen.element())));
        add(sides, list);
    }

    private static List<BpmnDiagram.Mark> marks(ModelsWords words, List<Difference> differences, Set<How> shown) {
        return differences.stream()
                .filter(difference -> shown.contains(difference.how()))
                .map(difference -> new BpmnDiagram.Mark(
                        difference.element(),
                        ModelsWords.style(difference.how()),
                        difference.type().equals("sequenceFlow")
                                ? ModelsWords.sign(difference.how())
                                : words.how(difference.how())))
                .toList();
    }
}
