package org.tongxin.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.migration.MovePlan;
import org.tongxin.migration.MovePreview;
import org.tongxin.migration.Moves;
import org.tongxin.migration.Version;

/** The plan for one version: on both diagrams, as a table, and what it would come to. */
class PlanPanel extends Div {

    private final Moves moves;
    private final MigrationWords words;
    private final String process;
    private final Version from;
    private final Version to;
    private final Runnable onChange;
    private final Map<String, String> chosen = new HashMap<>();
    private final PlanDiagrams diagrams;
    private final PlanTable table;
    private final Div outcome = new Div();
    private @Nullable MovePlan plan;
    private @Nullable MovePreview preview;

    PlanPanel(Moves moves, MigrationWords words, String process, Version from, Version to, Runnable onChange) {
        this.moves = moves;
        this.words = words;
        this.process = process;
        this.from = from;
        this.to = to;
        this.onChange = onChange;
        addClassName("migration-plan");
        diagrams = new PlanDiagrams(words, moves.xml(from), moves.xml(to), from.number(), to.number());
        table = new PlanTable(words, this::choose);
        outcome.getElement().setAttribute("role", "status");
        add(new H4(words.get("plan", from.number(), to.number(), from.cases())), diagrams, table, outcome);
        show();
    }

    @Nullable
    MovePlan plan() {
        return plan;
    }

    boolean possible() {
        return plan != null && plan.problems().isEmpty();
    }

    int movable() {
        return preview == null ? 0 : preview.movable();
    }

    int stuck() {
        return preview == null ? 0 : preview.stuck().size();
    }

    private void choose(String step, String target) {
        chosen.put(step, target);
        show();
        onChange.run();
    }

    private void show() {
        outcome.removeAll();
        preview = null;
        try {
            plan = moves.plan(process, from.number(), to.number(), chosen);
            diagrams.show(plan);
            table.show(plan);
            if (possible()) {
                preview = moves.preview(plan);
                outcome.add(counts(preview));
            } else {
                outcome.add(problems(plan));
            }
        } catch (Refused refused) {
            outcome.add(new Paragraph(words.messages().get(refused)));
        }
    }

    private Component counts(MovePreview counted) {
        Div counts = new Div(
                MigrationWords.badge(VaadinIcon.CHECK, words.get("preview.movable", counted.movable()), "is-done"));
        counts.addClassName("migration-counts");
        if (!counted.stuck().isEmpty()) {
            counts.add(
                    MigrationWords.badge(
                            VaadinIcon.WARNING,
                            words.get("preview.stuck", counted.stuck().size()),
                            "is-soon"),
                    list(counted.stuck()));
        }
        return counts;
    }

    private NativeDetails list(List<MovePreview.Stuck> stuck) {
        UnorderedList list = new UnorderedList();
        stuck.stream().collect(Collectors.groupingBy(MovePreview.Stuck::reason)).forEach((reason, cases) -> {
            ListItem item = new ListItem(words.reason(reason) + " ");
            cases.forEach(each ->
                    item.add(new Anchor("cases/" + each.number(), each.number().value() + " ")));
            list.add(item);
        });
        NativeDetails details = new NativeDetails(words.get("preview.list"), list);
        details.addClassName("migration-details");
        return details;
    }

    private Component problems(MovePlan impossible) {
        UnorderedList list = new UnorderedList();
        impossible.problems().forEach(reason -> list.add(new ListItem(words.reason(reason))));
        Div problems = new Div(new Paragraph(words.get("plan.impossible")), list);
        problems.addClassName("dialog-error");
        return problems;
    }
}
