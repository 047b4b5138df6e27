package org.tongxin.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongxin.common.Refused;

/** What a cell says, as far as it can be said in words; the quotes and brackets of FEEL are ours, not people's. */
public sealed interface Cell {

    String feel();

    /** A condition that everything meets, or no answer. */
    record Blank() implements Cell {
        @Override
        public String feel() {
            return "";
        }
    }

    /** The answer that there is none. */
    record Nothing() implements Cell {
        @Override
        public String feel() {
            return "null";
        }
    }

    /** One of these texts; or none of them. */
    record Texts(List<String> values, boolean except) implements Cell {
        @Override
        public String feel() {
            String list = values.stream().map(Cell::quoted).collect(Collectors.joining(","));
            return except ? "not(" + list + ")" : list;
        }
    }

    /** A text in which one of these words stands. */
    record Contains(List<String> words) implements Cell {
        @Override
        public String feel() {
            return "matches(?, " + quoted(String.join("|", words)) + ")";
        }
    }

    record Numbers(List<Span> spans) implements Cell {
        @Override
        public String feel() {
            return spans.stream().map(Span::feel).collect(Collectors.joining(","));
        }
    }

    record Truth(boolean value) implements Cell {
        @Override
        public String feel() {
            return String.valueOf(value);
        }
    }

    /** What only FEEL says. */
    record Expression(String feel) implements Cell {}

    Pattern TEXT = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*(?:,|$)");
    Pattern EXCEPT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    Pattern MATCHES =
            Pattern.compile("matches\\s*\\(\\s*\\?\\s*,\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*\\)", Pattern.DOTALL);
    Pattern PLAIN_WORDS = Pattern.compile("[^\\\\.\\[\\]{}()*+?^$]+");

    static Cell read(String feel, Column column) {
        String text = feel.strip();
        if (text.isEmpty() || text.equals("-") && !column.output()) {
            return new Blank();
        }
        if (text.equals("null")) {
            return column.output() ? new Nothing() : new Expression(text);
        }
        if (column.type() == Column.Type.TRUTH && text.matches("true|false")) {
            return new Truth(Boolean.parseBoolean(text));
        }
        if (column.type().number()) {
            return numbers(text).<Cell>map(Numbers::new).orElseGet(() -> new Expression(text));
        }
        return column.type() == Column.Type.TEXT ? text(text) : new Expression(text);
    }

    private static Cell text(String text) {
        Matcher except = EXCEPT.matcher(text);
        Matcher matches = MATCHES.matcher(text);
        if (matches.matches() && PLAIN_WORDS.matcher(matches.group(1)).matches()) {
            return new Contains(Arrays.asList(matches.group(1).split("\\|")));
        }
        Optional<List<String>> values = texts(except.matches() ? except.group(1) : text);
        return values.<Cell>map(all -> new Texts(all, except.matches())).orElseGet(() -> new Expression(text));
    }

    private static Optional<List<String>> texts(String list) {
        List<String> values = new ArrayList<>();
        Matcher each = TEXT.matcher(list);
        int end = 0;
        while (end < list.length() && each.find(end) && each.start() == end) {
            values.add(each.group(1).replaceAll("\\\\(.)", "$1"));
            end = each.end();
        }
        return end == list.length()
                        && !values.isEmpty()
                        && !list.stripTrailing().endsWith(",")
                ? Optional.of(values)
                : Optional.empty();
    }

    private static Optional<List<Span>> numbers(String list) {
        List<Optional<Span>> spans = Arrays.stream(list.split(",", -1))
                .map(part -> Span.read(part.strip()))
                .toList();
        return spans.stream().allMatch(Optional::isPresent)
                ? Optional.of(spans.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    static String quoted(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("tables.cell.control");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
