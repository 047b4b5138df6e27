package org.tongxin.organization.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

/** How one kind of file says what is in the organisation. */
interface Sheet {

    List<String> columns();

    Draft read(Reader reader);

    /** All that there is, as lines of the file. */
    Stream<List<String>> rows();

    /**
     * A line of a file, by column; empty cells are absent.
     *
     * @param fault why it is no line at all
     */
    record Line(
            long number,
            Map<String, String> cells,
            @Nullable Refused fault) {

        @Nullable
        String text(String column) {
            return cells.get(column);
        }

        String required(String column) {
            return Optional.ofNullable(text(column)).orElseThrow(() -> new Refused("organization.bad.empty", column));
        }

        boolean yes(String column) {
            String value = cells.getOrDefault(column, "no");
            return switch (value) {
                case "yes", "是" -> true;
                case "no", "否" -> false;
                default -> throw new Refused("organization.bad.yes-no", column, value);
            };
        }

        int number(String column) {
            String value = cells.getOrDefault(column, "0");
            if (!value.matches("[0-9]{1,7}")) {
                throw new Refused("organization.bad.number", column, value);
            }
            return Integer.parseInt(value);
        }

        @Nullable
        UnitCode code(String column) {
            String value = text(column);
            try {
                return value == null ? null : new UnitCode(value);
            } catch (IllegalArgumentException e) {
                throw new Refused("organization.bad.code", column, value);
            }
        }
    }

    /** Reads line after line, notes what is wrong with a line and goes on, and remembers which line says what. */
    class Reader {

        private final List<Line> lines;
        private final Map<Object, Long> numbers = new HashMap<>();
        private final List<Preview.BadLine> problems = new ArrayList<>();

        Reader(List<Line> lines) {
            this.lines = lines;
        }

        <T> List<T> each(Function<Line, T> item, Function<T, Object> subject) {
            List<T> items = new ArrayList<>();
            for (Line line : lines) {
                try {
                    if (line.fault() != null) {
                        throw line.fault();
                    }
                    T read = item.apply(line);
                    Long earlier = numbers.putIfAbsent(subject.apply(read), line.number());
                    if (earlier != null) {
                        throw new Refused("organization.bad.twice", earlier);
                    }
                    items.add(read);
                } catch (Refused refused) {
                    problems.add(new Preview.BadLine(line.number(), refused));
                }
            }
            return items;
        }

        List<Preview.BadLine> problems() {
            return problems;
        }

        /** The line that says it; 0 when none does. */
        long lineOf(Object subject) {
            return numbers.getOrDefault(subject, 0L);
        }
    }
}
