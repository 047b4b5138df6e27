package org.tongxin.whatif.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.tongxin.whatif.Outcome;
import org.tongxin.whatif.Tally;

/** What a trial comes to: a sentence, then step by step and unit by unit. */
class OutcomePanel extends Div {

    private static final List<String> NUMBERS = List.of("total", "before", "after", "difference");

    private final LimitWords words;

    OutcomePanel(LimitWords words) {
        this.words = words;
        addClassName("whatif-outcome");
        getElement().setAttribute("role", "status");
    }

    void show(Outcome outcome) {
        removeAll();
        Tally all = outcome.all();
        if (all.total() == 0) {
            Paragraph empty = new Paragraph(words.get("whatif.empty"));
            empty.addClassName("empty-state");
            add(empty);
        } else {
            Paragraph sentence = new Paragraph(words.get(
                    all.difference() > 0 ? "whatif.more" : all.difference() < 0 ? "whatif.fewer" : "whatif.same",
                    all.total(),
                    all.before(),
                    words.share(all.before(), all.total()),
                    all.after(),
                    words.share(all.after(), all.total()),
                    Math.abs(all.difference())));
            sentence.addClassName("whatif-sentence");
            add(
                    sentence,
                    table(
                            "step",
                            outcome.steps(),
                            step -> words.step(step.name()) + "（" + words.process(step.process()) + "）",
                            Outcome.StepLine::tally),
                    table("unit", outcome.units(), unit -> words.unit(unit.unit()), Outcome.UnitLine::tally));
        }
        if (outcome.uncounted() > 0) {
            add(new Paragraph(words.get("whatif.uncounted", outcome.uncounted())));
        }
    }

    private <L> Component table(String by, List<L> lines, Function<L, String> name, Function<L, Tally> tally) {
        NativeTable table = new NativeTable();
        table.addClassName("whatif-table");
        table.setCaptionText(words.get("whatif.by." + by));
        NativeTableRow head = table.getHead().addRow();
        head.add(header(words.get("whatif.by." + by + ".column"), "col"));
        NUMBERS.forEach(number -> head.add(header(words.get("whatif.number." + number), "col")));
        lines.forEach(line -> {
            Tally counted = tally.apply(line);
            NativeTableRow row = new NativeTableRow();
            row.add(header(name.apply(line), "row"));
            row.add(new NativeTableCell(String.valueOf(counted.total())));
            row.add(new NativeTableCell(late(counted.before(), counted.total())));
            row.add(new NativeTableCell(late(counted.after(), counted.total())));
            row.add(new NativeTableCell(difference(counted.difference())));
            table.getBody().addRows(row);
        });
        Div scroll = new Div(table);
        scroll.addClassName("whatif-scroll");
        return scroll;
    }

    private Component late(long late, long total) {
        Span share = new Span(words.share(late, total));
        share.addClassName("whatif-small");
        return new Div(new Span(String.valueOf(late)), share);
    }

    /** By sign, not by colour alone. */
    private static Component difference(long difference) {
        Span text = new Span(difference > 0 ? "▲ +" + difference : difference < 0 ? "▼ −" + -difference : "0");
        text.addClassName(difference > 0 ? "is-more" : difference < 0 ? "is-fewer" : "is-same");
        return text;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
