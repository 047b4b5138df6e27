package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.modeling.dryrun.DryRuns;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Script;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.workflow.BpmnDiagram;

/** Where the case is, on the diagram and in words, and what can happen next. */
class WalkView extends Div {

    private final DryRuns runs;
    private final WalkWords words;
    private final BpmnDiagram diagram;
    private final Select<String> drawn = new Select<>();
    private final Div state = new Div();
    private final Div trouble = new Div();
    private final Div next = new Div();
    private final Div past = new Div();
    private final Button back;
    private final List<String> done = new ArrayList<>();
    private final Set<String> finished = new LinkedHashSet<>();
    private Script script;
    private Walk walk;

    WalkView(DryRuns runs, WalkWords words, Executor executor, Script script, Walk walk) {
        this.runs = runs;
        this.words = words;
        this.script = script;
        this.walk = walk;
        state.getElement().setAttribute("role", "status");
        state.addClassName("dryrun-state");
        trouble.getElement().setAttribute("role", "alert");
        trouble.addClassName("dryrun-problem");
        diagram = new BpmnDiagram(words::said);
        diagram.addClassNames("models-diagram", "dryrun-diagram");
        drawn.setLabel(words.get("dryrun.drawn"));
        drawn.setItemLabelGenerator(words::process);
        drawn.addValueChangeListener(change -> draw());
        back = new Button(words.get("dryrun.back"), VaadinIcon.STEP_BACKWARD.create(), click -> back());
        Button restart = new Button(words.get("dryrun.restart"), VaadinIcon.REFRESH.create(), click -> restart());
        TryAll all = new TryAll(runs, words, executor, () -> this.script);
        Div bar = new Div(back, restart, all.button());
        bar.addClassName("dryrun-bar");
        Div left = new Div(next);
        Div right = new Div(past);
        Div both = new Div(left, right);
        both.addClassName("dryrun-both");
        add(bar, all, state, trouble, drawn, diagram, both);
        show();
    }

    private void show() {
        trouble.setText(walk.trouble() == null ? "" : words.get("dryrun.trouble", walk.trouble()));
        state.setText(words.get(
                walk.finished() ? "dryrun.state.finished" : "dryrun.state",
                words.time(walk.now()),
                script.moves().size()));
        back.setEnabled(!script.moves().isEmpty());
        List<String> processes = List.copyOf(walk.diagrams().keySet());
        drawn.setItems(processes);
        drawn.setVisible(processes.size() > 1);
        drawn.setValue(
                walk.open().stream().map(Walk.OpenStep::process).findFirst().orElse(walk.process()));
        draw();
        next.removeAll();
        next.add(new H3(words.get("dryrun.next")));
        walk.open().forEach(step -> next.add(new StepCard(words, step, walk.now(), this::make)));
        walk.waits().forEach(wait -> next.add(new WaitCard(words, wait, this::make)));
        if (walk.finished()) {
            finished.add(String.join(" → ", done.isEmpty() ? List.of(words.get("dryrun.nothing-done")) : done));
            next.add(new Paragraph(words.get("dryrun.finished")));
        } else if (walk.open().isEmpty() && walk.waits().isEmpty()) {
            next.add(new Paragraph(words.get("dryrun.dead-end")));
        }
        showPast();
    }

    private void draw() {
        String process = drawn.getValue();
        String xml = process == null ? null : walk.diagrams().get(process);
        if (xml == null) {
            return;
        }
        List<BpmnDiagram.Mark> marks = new ArrayList<>();
        Set<String> here = new LinkedHashSet<>();
        walk.open().stream().filter(step -> step.process().equals(process)).forEach(step -> here.add(step.step()));
        walk.waits().stream()
                .filter(wait -> wait.process().equals(process) && wait.timer() != null)
                .forEach(wait -> here.add(wait.element()));
        here.forEach(element -> marks.add(new BpmnDiagram.Mark(element, "dryrun-here", words.get("dryrun.here"))));
        walk.path().stream()
                .filter(passed -> passed.process().equals(process) && !here.contains(passed.element()))
                .map(Walk.Passed::element)
                .distinct()
                .forEach(element -> marks.add(new BpmnDiagram.Mark(element, "dryrun-passed", null)));
        diagram.show(xml, marks);
    }

    private void showPast() {
        OrderedList path = new OrderedList();
        walk.path().forEach(passed -> {
            Span time = new Span(words.time(passed.at()));
            time.addClassName("dryrun-small");
            Span name = new Span(words.said(passed.name()));
            ListItem item = new ListItem(time, name);
            if (!passed.process().equals(walk.process())) {
                Span other = new Span(words.process(passed.process()));
                other.addClassName("dryrun-small");
                item.add(other);
            }
            path.add(item);
        });
        past.removeAll();
        past.add(new H3(words.get("dryrun.path")), path, new H3(words.get("dryrun.told")));
        UnorderedList told = new UnorderedList();
        walk.told().forEach(each -> told.add(new ListItem(words.told(each))));
        past.add(walk.told().isEmpty() ? new Paragraph(words.get("dryrun.told.none")) : told);
        if (!finished.isEmpty()) {
            UnorderedList list = new UnorderedList();
            finished.forEach(each -> list.add(new ListItem(each)));
            past.add(new H4(words.get("dryrun.finished.paths", finished.size())), list);
        }
        past.addClassName("dryrun-past");
    }

    /** Refusals at fields go to the form that asked; what else is refused leaves everything as it was. */
    private void make(String name, Move move) {
        Script longer = script.then(move);
        Walk made = play(longer);
        if (made != null) {
            walk = made;
            if (made.trouble() == null) {
                script = longer;
                done.add(name);
            }
            show();
        }
    }

    private void back() {
        if (!done.isEmpty()) {
            done.remove(done.size() - 1);
        }
        to(script.back());
    }

    private void restart() {
        done.clear();
        to(script.restart());
    }

    private void to(Script wanted) {
        Walk played = play(wanted);
        if (played != null) {
            script = wanted;
            walk = played;
            show();
        }
    }

    private @Nullable Walk play(Script wanted) {
        try {
            return runs.walk(wanted);
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (Refused refused) {
            trouble.setText(words.messages().get(refused));
            return null;
        }
    }
}
