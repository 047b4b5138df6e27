package org.tongxin.statistics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Changed;
import org.tongxin.common.UnitCode;
import org.tongxin.common.pdf.PdfPages;
import org.tongxin.organization.Person;
import org.tongxin.statistics.Grouping;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Numbers;
import org.tongxin.statistics.Part;
import org.tongxin.statistics.Period;
import org.tongxin.statistics.Statistics;
import org.tongxin.statistics.StatisticsFilter;

/** The report of a unit for the monthly dispatch meeting (每月调度), as a PDF to print. Who may read the unit's numbers gets it, and that is recorded. */
@SpringComponent
class MonthlyReport {

    /** A list in a report has no more lines; what is behind them is on the page. */
    static final int MOST = 40;

    private final Statistics statistics;
    private final ReportTables tables;
    private final ReportOrders orders;
    private final StatisticsWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyReport(
            Statistics statistics,
            ReportTables tables,
            ReportOrders orders,
            StatisticsWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statistics = statistics;
        this.tables = tables;
        this.orders = orders;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the report, of the current month as far as it has come. A month without any case gives one that says so.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person looks after no unit
     * @throws org.tongxin.common.Refused {@code statistics.outside} when the unit is not theirs, {@code statistics.period.future}
     */
    @Transactional
    public CleanFile pdf(Person person, UnitCode unit, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = month.atEndOfMonth();
        Period period =
                new Period(month.atDay(1), YearMonth.from(today).equals(month) && today.isBefore(last) ? today : last);
        StatisticsFilter filter = StatisticsFilter.of(period).in(unit, false);
        String title = words.get("report.title", words.unit(unit), month.getYear(), month.getMonthValue());
        try (PdfPages pages = new PdfPages(title)) {
            write(pages, person, filter, title);
            events.publishEvent(recorded(title));
            return new CleanFile(title + ".pdf", "application/pdf", pages.bytes(), null);
        }
    }

    private void write(PdfPages pages, Person person, StatisticsFilter filter, String title) {
        Numbers numbers = statistics.numbers(person, filter);
        Numbers before =
                statistics.numbers(person, filter.during(filter.period().before()));
        pages.title(title);
        pages.right(words.get(
                "report.made",
                words.period(filter.period()),
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                        .withZone(clock.getZone())
                        .format(clock.instant())));
        pages.gap();
        boolean nothing = numbers.of(Measure.FILED).numerator() == 0
                && numbers.of(Measure.CLOSED).numerator() == 0
                && numbers.of(Measure.ON_TIME).denominator() == 0;
        if (nothing) {
            pages.paragraph(words.get("report.nothing"));
        } else {
            pages.paragraph(words.get(
                    "report.summary",
                    words.number(numbers.of(Measure.FILED).numerator()),
                    words.number(before.of(Measure.FILED).numerator()),
                    words.number(numbers.of(Measure.CLOSED).numerator()),
                    words.number(before.of(Measure.CLOSED).numerator()),
                    words.share(numbers.of(Measure.ON_TIME)),
                    words.median(numbers.time())));
            pages.heading(words.get("report.measures"));
            tables.measures(pages, numbers, before, statistics.peers(person, filter));
            pages.note(words.get("report.measures.note"));
            for (Grouping by : List.of(Grouping.UNIT, Grouping.CATEGORY)) {
                pages.heading(words.get("report.by." + by.id()));
                tables.lines(pages, by, statistics.lines(person, filter, by));
            }
            pages.heading(words.get("report.steps"));
            tables.steps(pages, statistics.steps(person, filter));
            pages.heading(words.get("report.late"));
            tables.late(
                    pages,
                    statistics
                            .cases(person, filter, Measure.ON_TIME, Part.MISSED, null, MOST)
                            .cases(),
                    numbers.of(Measure.ON_TIME));
        }
        pages.heading(words.get("report.orders"));
        tables.orders(pages, orders.of(filter.unit() == null ? List.of() : List.of(filter.unit()), filter.period()));
        pages.gap();
        pages.note(words.get("report.rules"));
    }

    private Changed recorded(String title) {
        return new Changed("export", title, "exported", List.of(new Changed.Detail("export.record.format", "", "PDF")));
    }
}
