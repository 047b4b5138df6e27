package org.tongxin.tables;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.common.Refused;

/** Reads what people type into a cell, in Chinese or English. What begins with {@code =} is FEEL, as in the forms. */
public final class Typed {

    private static final Pattern WORDS = Pattern.compile("(?:含有?|contains)\\s*[:： ]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCEPT =
            Pattern.compile("除\\s*(.+?)\\s*(?:以外|之外|外)|not\\s*[:： ]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile("(-?[\\d.]+)\\s*(?:-|~|\\.\\.|至|到|to)\\s*(-?[\\d.]+)", Pattern.CASE_INSENSITIVE);

    private Typed() {}

    /**
     * @param offer the texts that people may call by their names
     * @throws Refused {@code tables.cell.number} and the like when it makes no sense
     */
    public static Cell read(String typed, Column column, Offer offer) {
        String text = typed.strip();
        if (text.startsWith("=")) {
            return Cell.read(text.substring(1), column);
        }
        if (text.isEmpty() || !column.output() && List.of("不限", "any", "-").contains(text.toLowerCase(Locale.ROOT))) {
            return new Cell.Blank();
        }
        return switch (column.type()) {
            case WHOLE, NUMBER -> number(text, column);
            case TRUTH -> truth(text, column);
            case TEXT -> text(text, column, offer);
            case OTHER -> new Cell.Expression(text);
        };
    }

    private static Cell number(String typed, Column column) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace("≥", ">=")
                .replace("≤", "<=")
                .replace("、", ",")
                .replace(" ", "");
        Matcher between = BETWEEN.matcher(text);
        String feel = between.matches() ? "[" + between.group(1) + ".." + between.group(2) + "]" : text;
        if (Cell.read(feel, column) instanceof Cell.Numbers numbers) {
            return numbers;
        }
        throw new Refused("tables.cell.number", typed);
    }

    private static Cell truth(String typed, Column column) {
        String feel = switch (typed.toLowerCase(Locale.ROOT)) {
            case "是", "yes", "true" -> "true";
            case "否", "no", "false" -> "false";
            default -> throw new Refused("tables.cell.truth", typed);
        };
        return Cell.read(feel, column);
    }

    private static Cell text(String typed, Column column, Offer offer) {
        if (typed.startsWith("\"")) {
            return Cell.read(typed, column);
        }
        if (column.output()) {
            return new Cell.Texts(List.of(offer.value(typed)), false);
        }
        Matcher words = WORDS.matcher(typed);
        if (words.matches()) {
            List<String> all = list(words.group(1));
            if (!all.stream().allMatch(word -> Cell.PLAIN_WORDS.matcher(word).matches() && word.indexOf('|') < 0)) {
                throw new Refused("tables.cell.words");
            }
            return new Cell.Contains(all);
        }
        Matcher except = EXCEPT.matcher(typed);
        boolean known = offer.of(offer.value(typed)).isPresent();
        boolean not = !known && except.matches();
        List<String> values = list(not ? except.group(except.group(1) == null ? 2 : 1) : typed).stream()
                .map(offer::value)
                .toList();
        return new Cell.Texts(values, not);
    }

    private static List<String> list(String typed) {
        return Arrays.stream(typed.split("[、,，;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
