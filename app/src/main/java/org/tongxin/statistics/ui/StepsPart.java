package org.tongxin.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Chart;
import org.tongxin.statistics.Part;
import org.tongxin.statistics.Ratio;
import org.tongxin.statistics.StepLine;
import org.tongxin.statistics.StepMeasure;

/** How long each step takes, and how often it is in time. */
class StepsPart extends Section {

    private static final int MOST_BARS = 10;

    private final StatisticsWords words;
    private final Chart chart = new Chart();
    private final Div content = new Div();
    private final String title;

    StepsPart(StatisticsWords words) {
        this.words = words;
        title = words.get("statistics.steps");
        chart.addClassName("statistics-chart");
        content.addClassName("statistics-scroll");
        content.getElement().setAttribute("tabindex", "0");
        Paragraph about = new Paragraph(words.get("statistics.steps.help"));
        about.addClassName("statistics-quiet");
        addClassName("statistics-part");
        add(new H3(title), about, chart, content);
    }

    void show(StatisticsAddress here, List<StepLine> steps) {
        content.removeAll();
        chart.setVisible(!steps.isEmpty());
        if (steps.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("statistics.empty"));
            empty.addClassName("empty-state");
            content.add(empty);
            return;
        }
        draw(steps.stream()
                .filter(step -> step.worked().count() > 0)
                .sorted(Comparator.comparing((StepLine step) -> step.worked().ninetieth())
                        .reversed())
                .limit(MOST_BARS)
                .toList());
        NativeTable table = Tables.table(
                title,
                List.of(
                        new Span(words.get("statistics.step")),
                        head("done"),
                        head("on-time"),
                        head("handed-back"),
                        new Span(words.get("statistics.step.mean")),
                        new Span(words.get("statistics.step.median")),
                        new Span(words.get("statistics.step.ninetieth"))));
        steps.forEach(step -> row(table, here, step));
        content.add(table);
    }

    private void draw(List<StepLine> steps) {
        List<@Nullable Double> medians = new ArrayList<>();
        List<@Nullable Double> ninetieths = new ArrayList<>();
        steps.forEach(step -> {
            medians.add(hours(step.worked().median().toMinutes()));
            ninetieths.add(hours(step.worked().ninetieth().toMinutes()));
        });
        chart.setHeight((5 + 3 * steps.size()) + "rem");
        chart.show(Charts.bars(
                steps.stream().map(step -> words.step(step.stepName())).toList(),
                List.of(
                        new Charts.Series(words.get("statistics.step.ninetieth"), ninetieths),
                        new Charts.Series(words.get("statistics.step.median"), medians)),
                " h"));
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", words.get("statistics.chart", title));
    }

    private static double hours(long minutes) {
        return Math.round(minutes / 6.0) / 10.0;
    }

    private Component head(String measure) {
        String key = "statistics.step." + measure;
        Div head = new Div(new Span(words.get(key)), new MeasureInfo(words, key, ""));
        head.addClassName("statistics-head");
        return head;
    }

    private void row(NativeTable table, StatisticsAddress here, StepLine step) {
        Span process = new Span(words.processName(step.processKey()));
        process.addClassName("statistics-fraction");
        Div name = new Div(new Span(words.step(step.stepName())), process);
        boolean none = step.worked().count() == 0;
        String nothing = words.get("statistics.nothing");
        Tables.row(
                table,
                name,
                List.of(
                        cell(here, step, StepMeasure.DONE, Part.ALL),
                        cell(here, step, StepMeasure.ON_TIME, Part.ALL),
                        cell(here, step, StepMeasure.HANDED_BACK, Part.MET),
                        Tables.text(none ? nothing : words.worked(step.worked().mean())),
                        Tables.text(none ? nothing : words.worked(step.worked().median())),
                        Tables.text(none ? nothing : words.worked(step.worked().ninetieth()))));
    }

    private Component cell(StatisticsAddress here, StepLine step, StepMeasure measure, Part part) {
        Ratio ratio = step.of(measure);
        String figure = measure == StepMeasure.DONE ? words.number(ratio.numerator()) : words.share(ratio);
        if (ratio.denominator() == 0 || part == Part.MET && ratio.numerator() == 0) {
            Span zero = new Span(ratio.denominator() == 0 ? words.get("statistics.nothing") : figure);
            zero.addClassName("statistics-quiet");
            return zero;
        }
        RouterLink link = new RouterLink(figure, StatisticsView.class);
        link.setQueryParameters(here.list(new StepNumber(step.processKey(), step.step(), measure), part)
                .query());
        link.getElement()
                .setAttribute(
                        "aria-label",
                        words.get(
                                "statistics.opens",
                                words.step(step.stepName()) + " " + words.get("statistics.step." + measure.id()),
                                figure));
        if (measure == StepMeasure.DONE) {
            return link;
        }
        Span of = new Span(words.get("statistics.fraction", ratio.numerator(), ratio.denominator()));
        of.addClassName("statistics-fraction");
        return new Div(link, of);
    }
}
