package org.tongxin.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of datetime fields as texts: {@code 2026-05-01}, {@code 09:30}, {@code 2026-05-01T09:30+08:00}; on the screen they are in Shanghai's time. */
final class DateTimes {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<Integer> INTERVALS = Set.of(1, 5, 10, 15, 30, 60);

    private DateTimes() {}

    static boolean hasDate(FormComponent component) {
        return !component.text("subtype").equals("time");
    }

    static boolean hasTime(FormComponent component) {
        return component.text("subtype").contains("time");
    }

    /** Minutes between the times on offer. */
    static int interval(FormComponent component) {
        int interval = component.property("timeInterval").asInt(15);
        return INTERVALS.contains(interval) ? interval : 15;
    }

    static boolean readable(FormComponent component, String text) {
        return canonical(component, text) != null;
    }

    /** The same point in time as the field writes it; null when the text is none. */
    static @Nullable String canonical(FormComponent component, String text) {
        try {
            if (!hasTime(component)) {
                return LocalDate.parse(text).toString();
            }
            return hasDate(component) ? write(component, localDateTime(text)) : write(component, localTime(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate date(FormComponent component, @Nullable Object value) {
        if (!(value instanceof String text) || !readable(component, text)) {
            return null;
        }
        return hasTime(component) ? localDateTime(text).toLocalDate() : LocalDate.parse(text);
    }

    static @Nullable LocalTime time(FormComponent component, @Nullable Object value) {
        if (!(value instanceof String text) || !readable(component, text)) {
            return null;
        }
        return hasDate(component) ? localDateTime(text).toLocalTime() : localTime(text);
    }

    static String write(FormComponent component, LocalTime time) {
        LocalTime minutes = time.truncatedTo(ChronoUnit.MINUTES);
        return switch (component.text("timeSerializingFormat")) {
            case "utc_offset" -> MINUTES.format(minutes) + OFFSET;
            case "utc_normalized" -> MINUTES.format(minutes.minusSeconds(OFFSET.getTotalSeconds())) + "Z";
            default -> MINUTES.format(minutes);
        };
    }

    static String write(FormComponent component, LocalDateTime local) {
        LocalDate date = component.text("timeSerializingFormat").equals("utc_normalized")
                ? local.minusSeconds(OFFSET.getTotalSeconds()).toLocalDate()
                : local.toLocalDate();
        return date + "T" + write(component, local.toLocalTime());
    }

    private static LocalTime localTime(String text) {
        return zoned(text)
                ? OffsetTime.parse(text).withOffsetSameInstant(OFFSET).toLocalTime()
                : LocalTime.parse(text);
    }

    private static LocalDateTime localDateTime(String text) {
        return zoned(text.substring(Math.min(text.length(), 10)))
                ? OffsetDateTime.parse(text).withOffsetSameInstant(OFFSET).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private static boolean zoned(String time) {
        return time.endsWith("Z") || time.contains("+") || time.contains("-");
    }
}
