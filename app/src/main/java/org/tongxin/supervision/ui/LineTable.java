package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tongxin.supervision.SupervisedTask;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.workflow.ProcessBadge;

/** The list, worst first, as a table; on phones its rows become cards. */
class LineTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("select", "due", "case", "step", "who", "actions");

    private final SupervisionWords words;
    private final Consumer<SupervisionLine> onUrge;
    private final Consumer<SupervisionLine> onReassign;
    private final Function<SupervisionLine, Component> onMore;
    private final Runnable onSelection;
    private final Map<String, SupervisionLine> selected = new LinkedHashMap<>();

    LineTable(
            SupervisionWords words,
            Consumer<SupervisionLine> onUrge,
            Consumer<SupervisionLine> onReassign,
            Function<SupervisionLine, Component> onMore,
            Runnable onSelection) {
        this.words = words;
        this.onUrge = onUrge;
        this.onReassign = onReassign;
        this.onMore = onMore;
        this.onSelection = onSelection;
        addClassNames("supervision-table", "supervision-lines");
        NativeTableRow head = getHead().addRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get("supervision.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
    }

    List<SupervisionLine> selected() {
        return List.copyOf(selected.values());
    }

    void clear() {
        selected.clear();
        getBody().removeAllRows();
        onSelection.run();
    }

    void append(List<SupervisionLine> lines) {
        lines.forEach(line -> getBody().addRows(row(line)));
    }

    private NativeTableRow row(SupervisionLine line) {
        NativeTableRow row = new NativeTableRow();
        row.addClassNames("supervision-line", words.state(line.task()).style());
        row.add(cell("select", select(line)));
        row.add(cell("due", due(line.task())));
        row.add(cell("case", about(line)));
        row.add(cell("step", step(line.task())));
        row.add(cell("who", who(line)));
        row.add(cell("actions", actions(line)));
        return row;
    }

    private static NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("column-" + column);
        return cell;
    }

    private Component select(SupervisionLine line) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(words.get("supervision.select", line.task().number().value()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                selected.put(line.task().id(), line);
            } else {
                selected.remove(line.task().id());
            }
            onSelection.run();
        });
        return box;
    }

    private Component due(SupervisedTask task) {
        Icon icon = words.state(task).icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span left = new Span(words.left(task));
        left.addClassName("supervision-left");
        Div due = new Div(new Div(icon, left), small(words.by(task)));
        if (task.due() != null) {
            due.setTitle(words.exact(task.due()));
        }
        due.addClassName("supervision-due");
        return due;
    }

    private Component about(SupervisionLine line) {
        SupervisedTask task = line.task();
        String number = task.number().value();
        Component title = line.veiled()
                ? new Span(words.get("supervision.confidential"))
                : new Anchor("cases/" + number, line.title());
        title.addClassName("supervision-title");
        Span urgency = new Span(words.get("urgency." + task.urgency()));
        urgency.addClassNames("inbox-urgency", "urgency-" + task.urgency());
        Div facts = new Div(
                new ProcessBadge(words.process(task.processKey()), words.processName(task.processKey())), urgency);
        facts.addClassName("supervision-facts");
        if (line.ordered()) {
            Icon flag = VaadinIcon.FLAG.create();
            flag.getElement().setAttribute("aria-hidden", "true");
            Span mark = new Span(flag, new Span(words.get("supervision.ordered")));
            mark.addClassName("supervision-mark");
            facts.add(mark);
        }
        return new Div(title, facts, small(number + " · " + words.unit(task.unit())));
    }

    private Component step(SupervisedTask task) {
        Div step = new Div(new Span(words.said(task.stepName())));
        if (task.acting() != null) {
            step.add(small(words.unit(task.acting())));
        }
        return step;
    }

    private Component who(SupervisionLine line) {
        SupervisedTask task = line.task();
        Span person =
                new Span(task.assignee() == null ? words.get("supervision.nobody") : words.person(task.assignee()));
        person.getClassNames().set("supervision-nobody", task.assignee() == null);
        Div who = new Div(person, small(words.get("supervision.since", words.past(task.created()))));
        if (line.urgedAt() != null) {
            who.add(small(words.get("supervision.urged", words.past(line.urgedAt()))));
        }
        return who;
    }

    private Component actions(SupervisionLine line) {
        String number = line.task().number().value();
        Button urge = button("supervision.urge", number, () -> onUrge.accept(line));
        Button reassign = button("supervision.reassign", number, () -> onReassign.accept(line));
        reassign.setEnabled(!line.veiled());
        return new Div(urge, reassign, onMore.apply(line));
    }

    private Button button(String key, String number, Runnable work) {
        Button button = new Button(words.get(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.get(key) + " " + number);
        return button;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("supervision-small");
        return small;
    }
}
