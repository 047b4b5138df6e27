package org.tongxin.statistics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.tongxin.export.Column;
import org.tongxin.export.Export;
import org.tongxin.export.ui.ExportButton;
import org.tongxin.organization.Person;
import org.tongxin.statistics.Line;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Ratio;
import org.tongxin.statistics.Spread;
import org.tongxin.statistics.Statistics;
import org.tongxin.statistics.StepLine;
import org.tongxin.statistics.StepMeasure;

/** What of the statistics people take along: the tables as CSV or XLSX, and the monthly report. */
@SpringComponent
class Takeaway {

    private final Statistics statistics;
    private final StatisticsWords words;
    private final ExportButton buttons;
    private final MonthlyReport report;
    private final Clock clock;

    Takeaway(Statistics statistics, StatisticsWords words, ExportButton buttons, MonthlyReport report, Clock clock) {
        this.statistics = statistics;
        this.words = words;
        this.buttons = buttons;
        this.report = report;
        this.clock = clock;
    }

    /** Buttons for what is shown at the click. */
    Div buttons(Person person, Supplier<StatisticsAddress> shown, Supplier<String> units) {
        Button lines = buttons.of(() -> lines(person, shown.get(), units.get()));
        lines.setText(words.get("report.export.lines"));
        Button steps = buttons.of(() -> steps(person, shown.get(), units.get()));
        steps.setText(words.get("report.export.steps"));
        Button monthly = new Button(
                words.get("report.make"),
                VaadinIcon.FILE_TEXT_O.create(),
                click -> new ReportDialog(report, words, person, statistics.choices(person), YearMonth.now(clock))
                        .open());
        monthly.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div all = new Div(lines, steps, monthly);
        all.addClassName("statistics-takeaway");
        return all;
    }

    private Export<Line> lines(Person person, StatisticsAddress shown, String units) {
        List<Line> lines = statistics.lines(person, shown.filter(), shown.by());
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(new Column<Line>(
                words.get("statistics.by." + shown.by().id()),
                line -> words.line(shown.by(), line.key(), line.filter().direct())));
        Arrays.stream(Measure.values()).forEach(measure -> addMeasure(columns, measure));
        columns.add(new Column<Line>(
                words.get("report.export.median"), line -> days(line.numbers().time())));
        return new Export<>(
                words.get(
                        "report.export.lines.name",
                        words.get("statistics.by." + shown.by().id())),
                which(shown, units),
                columns,
                lines.size(),
                lines,
                null);
    }

    private void addMeasure(List<Column<Line>> columns, Measure measure) {
        String name = words.measure(measure);
        if (measure.isCount()) {
            columns.add(
                    new Column<Line>(name, line -> line.numbers().of(measure).numerator()));
            return;
        }
        columns.add(new Column<Line>(
                words.get("report.export.percent", name),
                line -> percent(line.numbers().of(measure))));
        columns.add(new Column<Line>(
                words.get("report.export.part", name),
                line -> line.numbers().of(measure).numerator()));
        columns.add(new Column<Line>(
                words.get("report.export.base", name),
                line -> line.numbers().of(measure).denominator()));
    }

    private Export<StepLine> steps(Person person, StatisticsAddress shown, String units) {
        List<StepLine> steps = statistics.steps(person, shown.filter());
        return new Export<>(
                words.get("report.export.steps.name"),
                which(shown, units),
                List.of(
                        new Column<StepLine>(
                                words.get("statistics.process"), step -> words.processName(step.processKey())),
                        new Column<StepLine>(words.get("statistics.step"), step -> words.step(step.stepName())),
                        new Column<StepLine>(
                                words.get("statistics.step.done"),
                                step -> step.worked().count()),
                        new Column<StepLine>(
                                words.get("report.export.percent", words.get("statistics.step.on-time")),
                                step -> percent(step.of(StepMeasure.ON_TIME))),
                        new Column<StepLine>(
                                words.get("report.export.base", words.get("statistics.step.on-time")),
                                step -> step.of(StepMeasure.ON_TIME).denominator()),
                        new Column<StepLine>(
                                words.get("report.export.percent", words.get("statistics.step.handed-back")),
                                step -> percent(step.of(StepMeasure.HANDED_BACK))),
                        new Column<StepLine>(
                                words.get("report.export.hours", words.get("statistics.step.mean")),
                                step -> hours(step.worked(), step.worked().mean())),
                        new Column<StepLine>(
                                words.get("report.export.hours", words.get("statistics.step.median")),
                                step -> hours(step.worked(), step.worked().median())),
                        new Column<StepLine>(
                                words.get("report.export.hours", words.get("statistics.step.ninetieth")),
                                step -> hours(step.worked(), step.worked().ninetieth()))),
                steps.size(),
                steps,
                null);
    }

    private String which(StatisticsAddress shown, String units) {
        return units
                + words.get("statistics.comma")
                + words.period(shown.filter().period());
    }

    private static @org.jspecify.annotations.Nullable Double percent(Ratio ratio) {
        return ratio.share().isPresent() ? Math.round(ratio.share().getAsDouble() * 1000) / 10.0 : null;
    }

    private static @org.jspecify.annotations.Nullable Double days(Spread spread) {
        return spread.count() == 0 ? null : Math.round(spread.median().toMinutes() / 144.0) / 10.0;
    }

    private static @org.jspecify.annotations.Nullable Double hours(Spread spread, java.time.Duration duration) {
        return spread.count() == 0 ? null : Math.round(duration.toMinutes() / 6.0) / 10.0;
    }
}
