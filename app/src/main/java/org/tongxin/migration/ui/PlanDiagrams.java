package org.tongxin.migration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.migration.MovePlan;
import org.tongxin.migration.Step;
import org.tongxin.migration.StepMove;
import org.tongxin.workflow.BpmnDiagram;

/** Both versions, with what happens to each step. */
class PlanDiagrams extends Div {

    private final MigrationWords words;
    private final String before;
    private final String after;
    private final BpmnDiagram old;
    private final BpmnDiagram fresh;

    PlanDiagrams(MigrationWords words, String before, String after, int from, int to) {
        this.words = words;
        this.before = before;
        this.after = after;
        old = new BpmnDiagram(words::said);
        fresh = new BpmnDiagram(words::said);
        addClassName("migration-diagrams");
        add(side(old, words.get("diagram", from)), side(fresh, words.get("diagram", to)), legend());
    }

    private static Div side(BpmnDiagram diagram, String caption) {
        Paragraph title = new Paragraph(caption);
        title.addClassName("migration-caption");
        diagram.addClassName("migration-diagram");
        return new Div(title, diagram);
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("migration-legend");
        for (String style : List.of("same", "changed", "none", "added")) {
            Span sample = new Span(words.get("mark." + style));
            sample.addClassNames("migration-sample", "move-" + style);
            legend.add(sample);
        }
        return legend;
    }

    void show(MovePlan plan) {
        List<BpmnDiagram.Mark> here = new ArrayList<>();
        List<BpmnDiagram.Mark> there = new ArrayList<>();
        for (StepMove move : plan.steps()) {
            String style = style(move.kind());
            here.add(new BpmnDiagram.Mark(
                    move.source().id(), style, move.cases() == 0 ? null : sign(move.kind()) + " " + move.cases()));
            if (move.target() != null) {
                there.add(new BpmnDiagram.Mark(move.target().id(), style, null));
            }
        }
        for (Step step : plan.added()) {
            there.add(new BpmnDiagram.Mark(step.id(), "move-added", "＋"));
        }
        old.show(before, here);
        fresh.show(after, there);
    }

    private static String style(StepMove.Kind kind) {
        return switch (kind) {
            case SAME -> "move-same";
            case CHANGED, CHOSEN -> "move-changed";
            case NONE -> "move-none";
        };
    }

    private static String sign(StepMove.Kind kind) {
        return switch (kind) {
            case SAME -> "＝";
            case CHANGED, CHOSEN -> "≈";
            case NONE -> "✕";
        };
    }
}
