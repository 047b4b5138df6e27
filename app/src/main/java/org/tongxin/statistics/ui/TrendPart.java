package org.tongxin.statistics.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Chart;
import org.tongxin.statistics.Grain;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Point;
import org.tongxin.statistics.Ratio;

/** The chosen measure day by day, week by week or month by month, beside the period before. */
class TrendPart extends Section {

    private final StatisticsWords words;
    private final H3 heading = new H3();
    private final Tabs grains = new Tabs();
    private final Chart chart = new Chart();
    private final Div table = new Div();
    private final Details numbers;

    TrendPart(StatisticsWords words, Consumer<Grain> onChosen) {
        this.words = words;
        for (Grain grain : Grain.values()) {
            grains.add(new Tab(words.get("statistics.grain." + grain.id())));
        }
        grains.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(Grain.values()[grains.getSelectedIndex()]);
            }
        });
        chart.addClassName("statistics-chart");
        table.addClassName("statistics-scroll");
        table.getElement().setAttribute("tabindex", "0");
        numbers = new Details(words.get("statistics.as-table"), table);
        addClassName("statistics-part");
        add(heading, grains, chart, numbers);
    }

    void show(Measure measure, Grain grain, List<Point> now, List<Point> before) {
        heading.setText(words.get("statistics.trend", words.measure(measure)));
        grains.setSelectedIndex(grain.ordinal());
        Function<Point, @Nullable Double> value = point -> measure.isCount()
                ? (Double) (double) point.numbers().of(measure).numerator()
                : Charts.percent(point.numbers().of(measure).share());
        chart.show(Charts.lines(
                now.stream().map(point -> words.point(point.period(), grain)).toList(),
                List.of(
                        new Charts.Series(words.get("statistics.this-period"), values(now, value)),
                        new Charts.Series(
                                words.get("statistics.period-before"),
                                values(before, value).subList(0, Math.min(before.size(), now.size())))),
                measure.isCount() ? "" : "%"));
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", words.get("statistics.chart", heading.getText()));
        table.removeAll();
        NativeTable lines = Tables.table(
                heading.getText(),
                List.of(
                        new Span(words.get("statistics.grain." + grain.id())),
                        new Span(words.measure(measure)),
                        new Span(words.get("statistics.made-of")),
                        new Span(words.get("statistics.period-before"))));
        for (int i = 0; i < now.size(); i++) {
            Ratio ratio = now.get(i).numbers().of(measure);
            Ratio earlier = i < before.size() ? before.get(i).numbers().of(measure) : new Ratio(0, 0);
            Tables.row(
                    lines,
                    Tables.text(
                            grain == Grain.DAY
                                    ? words.date(now.get(i).period().from())
                                    : words.period(now.get(i).period())),
                    List.of(
                            Tables.text(words.figure(measure, ratio)),
                            Tables.text(words.get("statistics.fraction", ratio.numerator(), ratio.denominator())),
                            Tables.text(words.figure(measure, earlier))));
        }
        table.add(lines);
    }

    private static List<@Nullable Double> values(List<Point> points, Function<Point, @Nullable Double> value) {
        java.util.ArrayList<@Nullable Double> values = new java.util.ArrayList<>();
        points.forEach(point -> values.add(value.apply(point)));
        return values;
    }
}
