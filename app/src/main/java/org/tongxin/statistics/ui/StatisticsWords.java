package org.tongxin.statistics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tongxin.cases.Categories;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.statistics.Grain;
import org.tongxin.statistics.Grouping;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Period;
import org.tongxin.statistics.Ratio;
import org.tongxin.statistics.Spread;
import org.tongxin.statistics.StatisticsFilter;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What the page says, in the reader's language. */
@SpringComponent
class StatisticsWords {

    private static final Duration IN_DAYS = Duration.ofHours(48);

    private final Messages messages;
    private final TimeWords times;
    private final Translations translations;
    private final Organization organization;
    private final Categories categories;
    private final Processes processes;

    StatisticsWords(
            Messages messages,
            TimeWords times,
            Translations translations,
            Organization organization,
            Categories categories,
            Processes processes) {
        this.messages = messages;
        this.times = times;
        this.translations = translations;
        this.organization = organization;
        this.categories = categories;
        this.processes = processes;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Messages messages() {
        return messages;
    }

    String measure(Measure measure) {
        return get("statistics.measure." + measure.id());
    }

    /** 92.3%; a dash when there is nothing that it could be a share of. */
    String share(Ratio ratio) {
        OptionalDouble share = ratio.share();
        return share.isPresent() ? percent(share.getAsDouble()) : get("statistics.nothing");
    }

    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(messages.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** The share of a measure, or of a count the number. */
    String figure(Measure measure, Ratio ratio) {
        return measure.isCount() ? number(ratio.numerator()) : share(ratio);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }

    /** 3.5 小时, or of more than two days 11.2 天. */
    String duration(Duration duration) {
        boolean days = duration.compareTo(IN_DAYS) >= 0;
        double amount = days ? duration.toMinutes() / 1440.0 : duration.toMinutes() / 60.0;
        return get(days ? "statistics.days" : "statistics.hours", decimal(amount));
    }

    /** Working time: 6.5 小时. */
    String worked(Duration duration) {
        return get("statistics.hours", decimal(duration.toMinutes() / 60.0));
    }

    String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    String median(Spread spread) {
        return spread.count() == 0 ? get("statistics.nothing") : duration(spread.median());
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    String period(Period period) {
        return get("statistics.period.from-to", date(period.from()), date(period.to()));
    }

    /** A point of a trend: 11-03, the week from 11-03, 2026-11. */
    String point(Period part, Grain grain) {
        return DateTimeFormatter.ofPattern(grain == Grain.MONTH ? "uuuu-MM" : "MM-dd", Locale.ROOT)
                .format(part.from());
    }

    /** 2026-11-03 18:20, or in the table of cases a dash. */
    String exact(Instant at) {
        return times.exact(at);
    }

    String unit(UnitCode code) {
        return organization.unit(code).map(Unit::name).orElse(code.value());
    }

    String category(String code) {
        return categories
                .find(code)
                .map(category -> category.name(messages.locale()))
                .orElse(code);
    }

    ProcessInfo process(String key) {
        return processes.describe(key);
    }

    String processName(String key) {
        return translations.get(process(key).name());
    }

    String step(String name) {
        return translations.get(name);
    }

    String result(String result) {
        return messages.said("case.result.", result);
    }

    /** What a line of a breakdown is about. */
    String line(Grouping by, String key, boolean direct) {
        if (key.equals(StatisticsFilter.NONE)) {
            return get("statistics.none." + by.id());
        }
        return switch (by) {
            case UNIT -> direct ? get("statistics.direct", unit(key)) : unit(key);
            case DEPARTMENT, COMPANY -> unit(key);
            case CATEGORY -> category(key);
            case PROCESS -> processName(key);
        };
    }

    /** What stands in an address may be anything. */
    private String unit(String key) {
        return UnitCode.fits(key) ? unit(new UnitCode(key)) : key;
    }
}
