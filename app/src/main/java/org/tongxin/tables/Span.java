package org.tongxin.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers from one to another; a null end is open. */
public record Span(
        @Nullable BigDecimal from,
        boolean withFrom,
        @Nullable BigDecimal to,
        boolean withTo) {

    private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final Pattern POINT = Pattern.compile(NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\])])");

    public static Span point(BigDecimal value) {
        return new Span(value, true, value, true);
    }

    /** A number, a comparison or a range as FEEL writes them. */
    static Optional<Span> read(String feel) {
        Matcher point = POINT.matcher(feel);
        if (point.matches()) {
            return Optional.of(point(new BigDecimal(point.group(1))));
        }
        Matcher compared = COMPARED.matcher(feel);
        if (compared.matches()) {
            BigDecimal end = new BigDecimal(compared.group(2));
            boolean with = compared.group(1).endsWith("=");
            return Optional.of(
                    compared.group(1).startsWith(">")
                            ? new Span(end, with, null, false)
                            : new Span(null, false, end, with));
        }
        Matcher range = RANGE.matcher(feel);
        return range.matches()
                ? Optional.of(new Span(
                        new BigDecimal(range.group(2)),
                        range.group(1).equals("["),
                        new BigDecimal(range.group(3)),
                        range.group(4).equals("]")))
                : Optional.empty();
    }

    boolean isPoint() {
        return from != null && from.equals(to) && withFrom && withTo;
    }

    boolean contains(BigDecimal value) {
        return (from == null || value.compareTo(from) > (withFrom ? -1 : 0))
                && (to == null || value.compareTo(to) < (withTo ? 1 : 0));
    }

    String feel() {
        if (isPoint() || from == null || to == null) {
            return isPoint()
                    ? String.valueOf(from)
                    : to == null ? (withFrom ? ">= " : "> ") + from : (withTo ? "<= " : "< ") + to;
        }
        return (withFrom ? "[" : "(") + from + ".." + to + (withTo ? "]" : ")");
    }
}
