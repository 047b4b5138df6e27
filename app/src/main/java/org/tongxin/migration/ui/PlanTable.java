package org.tongxin.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.tongxin.migration.MovePlan;
import org.tongxin.migration.Step;
import org.tongxin.migration.StepMove;

/** The plan in words: each step, where its cases go, and what is different there. */
class PlanTable extends Div {

    private static final List<String> COLUMNS = List.of("step", "target", "state", "cases");

    private final MigrationWords words;
    private final BiConsumer<String, String> choose;

    PlanTable(MigrationWords words, BiConsumer<String, String> choose) {
        this.words = words;
        this.choose = choose;
        addClassName("migration-scroll");
    }

    void show(MovePlan plan) {
        removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("migration-table");
        table.setCaptionText(words.get("table", plan.from().number(), plan.to().number()));
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.add(header(words.get("column." + column), "col")));
        List<StepMove> telling = plan.steps().stream()
                .filter(move -> move.cases() > 0 || move.kind() != StepMove.Kind.SAME)
                .toList();
        telling.forEach(move -> table.getBody().addRows(row(move)));
        if (!telling.isEmpty()) {
            add(table);
        }
        int same = plan.steps().size() - telling.size();
        if (same > 0) {
            add(new Paragraph(words.get("table.same", same)));
        }
        if (!plan.added().isEmpty()) {
            add(new Paragraph(words.get(
                    "table.added",
                    String.join(
                            words.get("comma"),
                            plan.added().stream().map(words::step).toList()))));
        }
    }

    private NativeTableRow row(StepMove move) {
        NativeTableRow row = new NativeTableRow(header(words.step(move.source()), "row"));
        row.add(
                new NativeTableCell(target(move)),
                new NativeTableCell(state(move)),
                new NativeTableCell(String.valueOf(move.cases())));
        return row;
    }

    /** Where an equal step is, that is where they go; otherwise a person chooses. */
    private Component target(StepMove move) {
        boolean open = move.kind() == StepMove.Kind.NONE || move.kind() == StepMove.Kind.CHOSEN;
        if (!open || move.candidates().isEmpty()) {
            return new Span(move.target() == null ? words.get("target.none") : words.step(move.target()));
        }
        Step nowhere = new Step("", words.get("target.none"));
        List<Step> items = new ArrayList<>(List.of(nowhere));
        items.addAll(move.candidates());
        Select<Step> select = new Select<>();
        select.setAriaLabel(words.get("target.of", words.step(move.source())));
        select.setItems(items);
        select.setItemLabelGenerator(step -> step.equals(nowhere) ? step.name() : words.step(step));
        select.setValue(Objects.requireNonNullElse(move.target(), nowhere));
        select.addValueChangeListener(
                change -> choose.accept(move.source().id(), change.getValue().id()));
        return select;
    }

    private Component state(StepMove move) {
        return switch (move.kind()) {
            case SAME -> MigrationWords.badge(VaadinIcon.CHECK, words.get("state.same"), "is-done");
            case CHANGED ->
                MigrationWords.badge(VaadinIcon.PENCIL, words.get("state.changed", words.changes(move)), "is-calm");
            case CHOSEN -> MigrationWords.badge(VaadinIcon.HAND, words.get("state.chosen"), "is-calm");
            case NONE -> MigrationWords.badge(VaadinIcon.CLOSE, words.get("state.none"), "is-late");
        };
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
