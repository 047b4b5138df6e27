package org.tongxin.deadline;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongxin.common.Refused;

/** The hours worked on a working day, in order and apart, or {@link #ALWAYS}: every minute of every day of the year. */
public record WorkingHours(List<Span> spans) {

    /** For services that run all year (365 天全天候). */
    public static final WorkingHours ALWAYS = new WorkingHours(List.of(new Span(0, 24 * 60)));

    private static final Pattern SPAN =
            Pattern.compile("\\s*(\\d{1,2})[:：](\\d{2})\\s*[-–—~至]\\s*(\\d{1,2})[:：](\\d{2})\\s*");

    public static final WorkingHours DEFAULT = parse("09:00-12:00, 14:00-18:00");

    public WorkingHours {
        spans = List.copyOf(spans);
    }

    /**
     * Reads {@code always} or spans such as {@code 09:00-12:00, 14:00-18:00}.
     *
     * @throws Refused when it is neither, a span ends before it begins, or two overlap
     */
    public static WorkingHours parse(String text) {
        if (text.strip().equals("always")) {
            return ALWAYS;
        }
        List<Span> spans = new ArrayList<>();
        for (String part : text.split("[,，;；、]", -1)) {
            Span span = span(part);
            if (!spans.isEmpty() && span.begin < spans.get(spans.size() - 1).end) {
                throw new Refused("calendar.hours.overlap", part.strip());
            }
            spans.add(span);
        }
        return new WorkingHours(spans);
    }

    private static Span span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new Refused("calendar.hours.malformed", text.strip());
        }
        Span span = new Span(minutes(matcher, 1, text), minutes(matcher, 3, text));
        if (span.end <= span.begin) {
            throw new Refused("calendar.hours.end-before-begin", text.strip());
        }
        return span;
    }

    private static int minutes(Matcher matcher, int group, String text) {
        int hour = Integer.parseInt(matcher.group(group));
        int minute = Integer.parseInt(matcher.group(group + 1));
        if (minute > 59 || hour * 60 + minute > 24 * 60) {
            throw new Refused("calendar.hours.malformed", text.strip());
        }
        return hour * 60 + minute;
    }

    public boolean always() {
        return equals(ALWAYS);
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return always() ? "always" : spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }

    /** From one minute of the day to another, the end not included; 1440 is midnight at the day's end. */
    public record Span(int begin, int end) {

        @Override
        public String toString() {
            return clock(begin) + "-" + clock(end);
        }

        private static String clock(int minute) {
            return minute == 24 * 60
                    ? "24:00"
                    : LocalTime.ofSecondOfDay(minute * 60L).toString();
        }
    }
}
