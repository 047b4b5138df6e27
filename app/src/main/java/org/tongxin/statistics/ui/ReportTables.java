package org.tongxin.statistics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.pdf.PdfPages;
import org.tongxin.common.pdf.PdfPages.Column;
import org.tongxin.statistics.CountedCase;
import org.tongxin.statistics.Grouping;
import org.tongxin.statistics.Line;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Numbers;
import org.tongxin.statistics.Peers;
import org.tongxin.statistics.Ratio;
import org.tongxin.statistics.StepLine;
import org.tongxin.statistics.StepMeasure;

/** The tables of the monthly report. An empty one is a sentence. */
@SpringComponent
class ReportTables {

    private static final List<Measure> OF_LINES = List.of(
            Measure.FILED, Measure.CLOSED, Measure.ON_TIME, Measure.RESPONDED, Measure.SOLVED, Measure.SATISFIED);
    private static final int WORST_STEPS = 10;

    private final StatisticsWords words;

    ReportTables(StatisticsWords words) {
        this.words = words;
    }

    void measures(PdfPages pages, Numbers now, Numbers before, Map<Measure, Peers> peers) {
        List<List<String>> rows = new ArrayList<>();
        Arrays.stream(Measure.values())
                .filter(measure ->
                        now.of(measure).denominator() > 0 || before.of(measure).denominator() > 0)
                .forEach(
                        measure -> rows.add(measure(measure, now.of(measure), before.of(measure), peers.get(measure))));
        rows.add(List.of(
                words.get("statistics.time"),
                words.median(now.time()),
                words.median(before.time()),
                words.get("statistics.nothing"),
                words.get("statistics.nothing"),
                words.get("statistics.nothing")));
        pages.table(
                List.of(
                        Column.text(words.get("report.column.measure"), 3),
                        Column.number(words.get("report.column.now"), 3),
                        Column.number(words.get("report.column.before"), 3),
                        Column.number(words.get("report.column.change"), 2.2f),
                        Column.number(words.get("report.column.peers"), 1.6f),
                        Column.number(words.get("report.column.rank"), 1.6f)),
                rows);
    }

    private List<String> measure(Measure measure, Ratio now, Ratio before, @Nullable Peers peers) {
        String nothing = words.get("statistics.nothing");
        return List.of(
                words.measure(measure),
                figure(measure, now),
                figure(measure, before),
                change(measure, now, before),
                peers == null ? nothing : words.percent(peers.mean()),
                peers == null
                        ? nothing
                        : words.get(
                                "statistics.fraction",
                                peers.rank(),
                                peers.shares().size() + 1));
    }

    /** 92.3%（12/13） */
    private String figure(Measure measure, Ratio ratio) {
        String figure = words.figure(measure, ratio);
        return measure.isCount() || ratio.denominator() == 0
                ? figure
                : words.get("report.figure", figure, ratio.numerator(), ratio.denominator());
    }

    /** ▲ +3.2 个百分点: by sign, as it may be printed in black and white. */
    private String change(Measure measure, Ratio now, Ratio before) {
        if (measure.isCount()) {
            return signed(now.numerator() - before.numerator(), "%.0f");
        }
        OptionalDouble is = now.share();
        OptionalDouble was = before.share();
        return is.isEmpty() || was.isEmpty()
                ? words.get("statistics.nothing")
                : words.get("statistics.points", signed((is.getAsDouble() - was.getAsDouble()) * 100, "%.1f"));
    }

    private static String signed(double difference, String format) {
        String amount = String.format(Locale.ROOT, format, Math.abs(difference));
        return amount.matches("0(\\.0)?") ? "0" : (difference > 0 ? "+" : "−") + amount;
    }

    void lines(PdfPages pages, Grouping by, List<Line> lines) {
        if (lines.isEmpty()) {
            pages.paragraph(words.get("report.none"));
            return;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.get("statistics.by." + by.id()), 2.6f));
        OF_LINES.forEach(
                measure -> columns.add(Column.number(words.measure(measure), measure.isCount() ? 1.2f : 1.7f)));
        columns.add(Column.number(words.get("report.column.time"), 1.8f));
        pages.table(
                columns,
                lines.stream()
                        .limit(MonthlyReport.MOST)
                        .map(line -> Stream.of(
                                        Stream.of(words.line(
                                                by, line.key(), line.filter().direct())),
                                        OF_LINES.stream()
                                                .map(measure -> words.figure(
                                                        measure, line.numbers().of(measure))),
                                        Stream.of(words.median(line.numbers().time())))
                                .flatMap(cells -> cells)
                                .toList())
                        .toList());
    }

    /** Those with the lowest share in time first. */
    void steps(PdfPages pages, List<StepLine> steps) {
        List<StepLine> worst = steps.stream()
                .filter(step -> step.of(StepMeasure.ON_TIME).denominator() > 0)
                .sorted(Comparator.comparingDouble((StepLine step) ->
                                step.of(StepMeasure.ON_TIME).share().orElse(1))
                        .thenComparing(step -> -step.of(StepMeasure.ON_TIME).denominator()))
                .limit(WORST_STEPS)
                .toList();
        if (worst.isEmpty()) {
            pages.paragraph(words.get("report.none"));
            return;
        }
        pages.table(
                List.of(
                        Column.text(words.get("statistics.step"), 4),
                        Column.number(words.get("statistics.step.on-time"), 2),
                        Column.number(words.get("report.column.missed"), 1.4f),
                        Column.number(words.get("statistics.step.median"), 1.8f),
                        Column.number(words.get("statistics.step.ninetieth"), 1.8f),
                        Column.number(words.get("statistics.step.handed-back"), 1.6f)),
                worst.stream()
                        .map(step -> List.of(
                                words.get(
                                        "report.step",
                                        words.step(step.stepName()),
                                        words.processName(step.processKey())),
                                words.share(step.of(StepMeasure.ON_TIME)),
                                words.number(step.of(StepMeasure.ON_TIME).denominator()
                                        - step.of(StepMeasure.ON_TIME).numerator()),
                                step.worked().count() == 0
                                        ? words.get("statistics.nothing")
                                        : words.worked(step.worked().median()),
                                step.worked().count() == 0
                                        ? words.get("statistics.nothing")
                                        : words.worked(step.worked().ninetieth()),
                                words.share(step.of(StepMeasure.HANDED_BACK))))
                        .toList());
    }

    void late(PdfPages pages, List<CountedCase> cases, Ratio onTime) {
        if (cases.isEmpty()) {
            pages.paragraph(words.get("report.late.none"));
            return;
        }
        pages.table(
                List.of(
                        Column.text(words.get("report.column.case"), 2.5f),
                        Column.text(words.get("report.column.title"), 2.8f),
                        Column.text(words.get("statistics.unit"), 1.5f),
                        Column.text(words.get("report.column.due"), 2.6f),
                        Column.text(words.get("report.column.closed"), 2.6f)),
                cases.stream()
                        .map(file -> List.of(
                                file.number().value(),
                                file.veiled() ? words.get("report.confidential") : file.title(),
                                words.unit(file.unit()),
                                file.due() == null ? "" : words.exact(file.due()),
                                file.closed() == null ? words.get("report.open") : words.exact(file.closed())))
                        .toList());
        long all = onTime.denominator() - onTime.numerator();
        if (all > cases.size()) {
            pages.note(words.get("report.late.more", cases.size(), words.number(all)));
        }
    }

    void orders(PdfPages pages, List<ReportOrders.Order> orders) {
        if (orders.isEmpty()) {
            pages.paragraph(words.get("report.orders.none"));
            return;
        }
        pages.table(
                List.of(
                        Column.text(words.get("report.column.case"), 2.5f),
                        Column.text(words.get("statistics.step"), 2.4f),
                        Column.text(words.get("report.column.addressee"), 2),
                        Column.text(words.get("report.column.issued"), 2.6f),
                        Column.text(words.get("report.column.state"), 2.5f)),
                orders.stream()
                        .map(order -> List.of(
                                order.number(),
                                words.step(order.step()),
                                words.unit(order.addressee()),
                                words.exact(order.issued()),
                                words.get("supervision.order.state." + order.state())))
                        .toList());
    }
}
