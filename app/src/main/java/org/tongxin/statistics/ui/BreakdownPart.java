package org.tongxin.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Chart;
import org.tongxin.statistics.Grouping;
import org.tongxin.statistics.Line;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Part;
import org.tongxin.statistics.Ratio;

/** The numbers by unit, department, category, property company or process: the chosen measure as bars, all of them as a table in which each opens its cases. */
class BreakdownPart extends Section {

    private static final int MOST_BARS = 12;
    private static final int BAR_REM = 2;

    private final StatisticsWords words;
    private final H3 heading = new H3();
    private final Tabs tabs = new Tabs();
    private final Chart chart = new Chart();
    private final Div content = new Div();
    private List<Line> shown = List.of();
    private @Nullable StatisticsAddress address;

    BreakdownPart(StatisticsWords words, Consumer<Grouping> onChosen, BiConsumer<StatisticsAddress, Line> onLine) {
        this.words = words;
        for (Grouping by : Grouping.values()) {
            tabs.add(new Tab(words.get("statistics.by." + by.id())));
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(Grouping.values()[tabs.getSelectedIndex()]);
            }
        });
        chart.addClassName("statistics-chart");
        chart.addPointSelectedListener(point -> {
            StatisticsAddress here = address;
            if (here != null) {
                shown.stream()
                        .filter(line -> name(here.by(), line).equals(point.category()))
                        .findFirst()
                        .ifPresent(line -> onLine.accept(here, line));
            }
        });
        content.addClassName("statistics-scroll");
        content.getElement().setAttribute("tabindex", "0");
        addClassName("statistics-part");
        add(heading, tabs, chart, content);
    }

    void show(StatisticsAddress here, List<Line> lines) {
        address = here;
        shown = lines;
        Grouping by = here.by();
        Measure measure = here.measure();
        tabs.setSelectedIndex(by.ordinal());
        heading.setText(
                words.get("statistics.breakdown", words.measure(measure), words.get("statistics.by." + by.id())));
        content.removeAll();
        chart.setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("statistics.empty"));
            empty.addClassName("empty-state");
            content.add(empty);
            return;
        }
        draw(measure, by, lines.subList(0, Math.min(MOST_BARS, lines.size())));
        content.add(table(here, by, lines));
    }

    private void draw(Measure measure, Grouping by, List<Line> lines) {
        List<@Nullable Double> values = new ArrayList<>();
        lines.forEach(line -> values.add(
                measure.isCount()
                        ? (Double) (double) line.numbers().of(measure).numerator()
                        : Charts.percent(line.numbers().of(measure).share())));
        chart.setHeight((3 + BAR_REM * lines.size()) + "rem");
        chart.show(Charts.bars(
                lines.stream().map(line -> name(by, line)).toList(),
                List.of(new Charts.Series(words.measure(measure), values)),
                measure.isCount() ? "" : "%"));
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", words.get("statistics.chart", heading.getText()));
    }

    private Component table(StatisticsAddress here, Grouping by, List<Line> lines) {
        List<Measure> columns = Arrays.stream(Measure.values())
                .filter(measure -> measure.isCount()
                        || lines.stream()
                                .anyMatch(line -> line.numbers().of(measure).denominator() > 0))
                .toList();
        List<Component> heads = new ArrayList<>();
        heads.add(new Span(words.get("statistics.by." + by.id())));
        columns.forEach(measure -> heads.add(head(measure)));
        heads.add(new Span(words.get("statistics.time")));
        NativeTable table = Tables.table(heading.getText(), heads);
        for (Line line : lines) {
            List<Component> cells = new ArrayList<>();
            columns.forEach(measure -> cells.add(cell(here, line, measure)));
            cells.add(new Span(words.median(line.numbers().time())));
            Tables.row(table, new Span(name(by, line)), cells);
        }
        return table;
    }

    private Component head(Measure measure) {
        Div head = new Div(
                new Span(words.measure(measure)), new MeasureInfo(words, "statistics.measure." + measure.id(), ""));
        head.addClassName("statistics-head");
        return head;
    }

    private Component cell(StatisticsAddress here, Line line, Measure measure) {
        Ratio ratio = line.numbers().of(measure);
        if (ratio.denominator() == 0) {
            Span none = new Span(measure.isCount() ? "0" : words.get("statistics.nothing"));
            none.addClassName("statistics-quiet");
            return none;
        }
        RouterLink link = new RouterLink(words.figure(measure, ratio), StatisticsView.class);
        link.setQueryParameters(here.with(line.filter()).list(measure, Part.ALL).query());
        link.getElement()
                .setAttribute(
                        "aria-label",
                        words.get(
                                "statistics.opens",
                                name(here.by(), line) + " " + words.measure(measure),
                                words.figure(measure, ratio)));
        if (measure.isCount()) {
            return link;
        }
        Span of = new Span(words.get("statistics.fraction", ratio.numerator(), ratio.denominator()));
        of.addClassName("statistics-fraction");
        return new Div(link, of);
    }

    private String name(Grouping by, Line line) {
        return words.line(by, line.key(), line.filter().direct());
    }
}
