package org.tongxin.benchmark;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.data.CopiedFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.deadline.AdjustableClock;

/** Draws which prototype is copied where and how far in time, in the order in which the copies were received, and writes it into {@code city_copy}. */
@Component
@Lazy
class Copies {

    /** How often residents ask for what; a process that stands not here is as frequent as the least. */
    private static final Map<String, Integer> WEIGHT =
            Map.of("dispatch", 60, "property", 15, "mediation", 8, "officials", 7, "wish", 6);

    private static final Duration YEAR = Duration.ofDays(365);

    /** A case in some grid. */
    record Place(String district, String street, String community, String estate, String grid, String company) {}

    record Copy(int n, Prototype of, Place place, Duration shift, CaseNumber number) {

        Instant received() {
            return of.received().plus(shift);
        }
    }

    private record Drawn(Prototype of, Place place, Duration shift) {

        /** Whole milliseconds, since the engine keeps no more. */
        Drawn {
            shift = Duration.ofMillis(shift.toMillis());
        }

        Instant received() {
            return of.received().plus(shift);
        }
    }

    private final JdbcClient jdbc;
    private final CopiedFiles files;

    Copies(JdbcClient jdbc, CopiedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    List<Copy> draw(List<Prototype> prototypes, int openTasks, int closedCases, Instant now, Random random) {
        List<Place> places = places();
        List<Drawn> drawn = new ArrayList<>();
        Lot open = new Lot(
                prototypes.stream().filter(p -> p.open() && p.tasks() > 0).toList());
        for (int tasks = 0; tasks < openTasks; ) {
            Prototype of = open.draw(random);
            Instant at = between(of.last(), of.next(), random);
            drawn.add(new Drawn(of, place(places, random), Duration.between(at, now)));
            tasks += of.tasks();
        }
        Lot closed = new Lot(prototypes.stream().filter(p -> !p.open()).toList());
        for (int i = 0; i < closedCases; i++) {
            Prototype of = closed.draw(random);
            Instant ended = now.minusSeconds((long) (random.nextDouble() * YEAR.toSeconds()));
            drawn.add(new Drawn(of, place(places, random), Duration.between(of.last(), ended)));
        }
        drawn.sort(comparing(Drawn::received));
        return numbered(drawn);
    }

    private static List<Copy> numbered(List<Drawn> drawn) {
        Map<LocalDate, Integer> days = new HashMap<>();
        List<Copy> copies = new ArrayList<>();
        for (Drawn one : drawn) {
            LocalDate day = one.received().atZone(AdjustableClock.ZONE).toLocalDate();
            CaseNumber number = CopiedFiles.number(day, days.merge(day, 1, Integer::sum));
            copies.add(new Copy(copies.size() + 1, one.of(), one.place(), one.shift(), number));
        }
        return copies;
    }

    private static Instant between(Instant from, Instant to, Random random) {
        return from.plusMillis(
                (long) (random.nextDouble() * Duration.between(from, to).toMillis()));
    }

    /** Some communities have many times the requests of others. */
    private static Place place(List<Place> places, Random random) {
        double skewed = Math.pow(random.nextDouble(), 1.5);
        return places.get((int) (skewed * places.size()));
    }

    private List<Place> places() {
        return jdbc.sql("""
                        select s.parent, s.code, c.code, g.estate, g.code, e.served_by
                        from unit g join unit c on c.code = g.parent join unit s on s.code = c.parent join unit e on e.code = g.estate
                        where g.type = 'grid' and g.code not like 'proto-%' order by hashtext(c.code), g.code
                        """)
                .query((row, index) -> new Place(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    void write(Connection connection, List<Copy> copies, Random random, boolean lean, Consumer<Integer> progress)
            throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create unlogged table city_copy (n int primary key, prototype int not null, number text not null, shift interval not null,
                        district text, street text, community text, estate text, grid text, company text, title text, body text, place text,
                        tracking text, sealed bytea)
                    """);
        }
        Map<Integer, Map<String, Object>> privateValues = new HashMap<>();
        Phrases phrases = new Phrases(random);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy city_copy from stdin");
        for (Copy one : copies) {
            Map<String, Object> values = privateValues.computeIfAbsent(
                    one.of().id(), id -> files.privateValues(one.of().number()));
            Place place = one.place();
            byte[] line = String.join(
                            "\t",
                            String.valueOf(one.n()),
                            String.valueOf(one.of().id()),
                            one.number().value(),
                            one.shift().toMillis() + " milliseconds",
                            place.district(),
                            place.street(),
                            place.community(),
                            place.estate(),
                            place.grid(),
                            place.company(),
                            phrases.title(),
                            phrases.text(),
                            phrases.place(),
                            CopiedFiles.trackingCode(random),
                            lean
                                    ? "\\N\n"
                                    : "\\\\x" + HexFormat.of().formatHex(files.seal(one.number(), values)) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
            if (one.n() % 100_000 == 0) {
                progress.accept(one.n());
            }
        }
        copy.endCopy();
    }

    /** Prototypes by how often their process is asked for. */
    private static final class Lot {

        private final List<List<Prototype>> urns = new ArrayList<>();

        Lot(List<Prototype> prototypes) {
            prototypes.stream().collect(groupingBy(Prototype::process)).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .forEach(kind -> {
                        for (int i = 0; i < WEIGHT.getOrDefault(kind.getKey(), 4); i++) {
                            urns.add(kind.getValue());
                        }
                    });
        }

        Prototype draw(Random random) {
            List<Prototype> urn = urns.get(random.nextInt(urns.size()));
            return urn.get(random.nextInt(urn.size()));
        }
    }
}
