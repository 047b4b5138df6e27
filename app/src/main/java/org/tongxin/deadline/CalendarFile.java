package org.tongxin.deadline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tongxin.common.Refused;

/**
 * What the State Council announced for a year, as a CSV with the columns {@code date,kind,name}; kind is {@code holiday} (放假) or {@code workday} (上班).
 * It may name days of the December before.
 */
record CalendarFile(int year, List<SpecialDay> days) {

    private static final int MAX_SIZE = 64 * 1024;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Map<String, SpecialDay.Kind> KINDS = Map.of(
            "holiday", SpecialDay.Kind.HOLIDAY,
            "放假", SpecialDay.Kind.HOLIDAY,
            "workday", SpecialDay.Kind.WORKDAY,
            "上班", SpecialDay.Kind.WORKDAY);

    /**
     * @throws Refused naming the first bad line and what is wrong with it
     */
    static CalendarFile parse(byte[] content) {
        if (content.length == 0 || content.length > MAX_SIZE) {
            throw new Refused("calendar.csv.size", MAX_SIZE / 1024);
        }
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        try (CSVParser lines = CSVParser.parse(new StringReader(text(content)), FORMAT)) {
            if (!lines.getHeaderNames().equals(List.of("date", "kind", "name"))) {
                throw new Refused("calendar.csv.header");
            }
            for (CSVRecord line : lines) {
                SpecialDay day = day(line, lines.getCurrentLineNumber());
                if (days.put(day.day(), day) != null) {
                    throw new Refused(
                            "calendar.csv.twice",
                            lines.getCurrentLineNumber(),
                            day.day().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalArgumentException malformed) {
            throw new Refused("calendar.csv.header");
        }
        return checked(List.copyOf(days.values()));
    }

    private static SpecialDay day(CSVRecord line, long number) {
        if (line.size() != 3) {
            throw new Refused("calendar.csv.columns", number);
        }
        SpecialDay.Kind kind = KINDS.get(line.get("kind"));
        String name = line.get("name");
        if (kind == null) {
            throw new Refused("calendar.csv.kind", number, line.get("kind"));
        }
        if (name.isBlank() || name.length() > 40) {
            throw new Refused("calendar.csv.name", number);
        }
        LocalDate day = date(line.get("date"), number);
        if (kind == SpecialDay.Kind.WORKDAY && day.getDayOfWeek().getValue() <= 5) {
            throw new Refused("calendar.csv.not-a-weekend", number, day.toString());
        }
        return new SpecialDay(day, kind, name);
    }

    private static LocalDate date(String text, long number) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            // Refused below, as a year far away is.
        }
        throw new Refused("calendar.csv.date", number, text);
    }

    /** A file that does not say that the three fixed holidays are free, or that speaks of two years, is not an announcement. */
    private static CalendarFile checked(List<SpecialDay> days) {
        if (days.isEmpty()) {
            throw new Refused("calendar.csv.empty");
        }
        int year = days.get(days.size() - 1).day().getYear();
        LocalDate earliest = LocalDate.of(year - 1, Month.DECEMBER, 1);
        days.stream().filter(day -> day.day().isBefore(earliest)).findFirst().ifPresent(day -> {
            throw new Refused("calendar.csv.other-year", day.day().toString(), Integer.toString(year));
        });
        for (Month month : List.of(Month.JANUARY, Month.MAY, Month.OCTOBER)) {
            LocalDate first = LocalDate.of(year, month, 1);
            if (days.stream().noneMatch(day -> day.day().equals(first) && day.kind() == SpecialDay.Kind.HOLIDAY)) {
                throw new Refused("calendar.csv.incomplete", first.toString());
            }
        }
        return new CalendarFile(year, days);
    }

    AnnouncedDays announced() {
        return new AnnouncedDays(
                Set.of(year), days.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity())));
    }

    /** UTF-8, with or without the mark, or what Excel writes in China. */
    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
