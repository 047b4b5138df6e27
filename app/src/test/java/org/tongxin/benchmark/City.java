package org.tongxin.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxin.organization.data.CurrentOrganization;

/** Fills an empty database with a city: some hundred cases are really worked on, then copied all over it. */
@Component
@Lazy
class City {

    private final JdbcClient jdbc;
    private final DataSource pool;
    private final PasswordEncoder encoder;
    private final CurrentOrganization organization;
    private final Prototypes prototypes;
    private final Copies copies;
    private final DerivedTimes times;
    private final Clock clock;

    City(
            JdbcClient jdbc,
            DataSource pool,
            PasswordEncoder encoder,
            CurrentOrganization organization,
            Prototypes prototypes,
            Copies copies,
            DerivedTimes times,
            Clock clock) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.encoder = encoder;
        this.organization = organization;
        this.prototypes = prototypes;
        this.copies = copies;
        this.times = times;
        this.clock = clock;
    }

    /**
     * How much of it there is.
     *
     * @param each prototypes of every process
     * @param lean without the engine's full history, to measure lists in
     */
    record Size(int openTasks, int closedCases, int each, long seed, boolean lean) {}

    void fill(Size size) throws SQLException, IOException {
        if (jdbc.sql("select exists (select from case_file)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException("There are cases in the database");
        }
        Random random = new Random(size.seed());
        say("units and accounts");
        new CityUnits(jdbc).write(encoder.encode("demo"));
        organization.refresh();
        say("prototypes");
        List<Prototype> made = prototypes.make(size.each(), random);
        note(made);
        List<Copies.Copy> drawn = copies.draw(made, size.openTasks(), size.closedCases(), clock.instant(), random);
        say("%,d cases drawn from %d prototypes".formatted(drawn.size(), made.size()));
        try (Connection connection = pool.getConnection()) {
            copies.write(connection, drawn, random, size.lean(), done -> say("%,d numbered".formatted(done)));
            times.write(connection, drawn);
            copy(connection, drawn.size(), size.lean());
        }
        jdbc.sql("drop table city_copy, city_time, city_prototype, city_row").update();
        new CityUnits(jdbc).removePrototypes();
        organization.refresh();
        say("done");
    }

    private void note(List<Prototype> made) {
        jdbc.sql(
                        "create unlogged table city_prototype (n int primary key, number text not null, processes text[] not null)")
                .update();
        made.forEach(one -> jdbc.sql("""
                        insert into city_prototype
                        select :n, :number, coalesce(array_agg(cast(id_ as text)), '{}') from act_hi_procinst where business_key_ = :number
                        """)
                .param("n", one.id())
                .param("number", one.number().value())
                .update());
    }

    /** As the owner of the database: triggers and references would check row by row what holds as a whole. */
    private void copy(Connection connection, int last, boolean lean) {
        var single = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        single.execute("set session_replication_role = replica");
        single.execute("set synchronous_commit = off");
        RowCopier copier = new RowCopier(single, lean);
        List<RowCopier.Table> tables = copier.tables();
        List<String> indexes = new Indexes(single)
                .drop(Stream.concat(tables.stream().map(RowCopier.Table::name), Stream.of(RowCopier.FOUND))
                        .toList());
        for (RowCopier.Table table : tables) {
            AtomicLong rows = new AtomicLong();
            long begin = System.nanoTime();
            copier.copy(table, last, rows::addAndGet);
            say("%-24s %,12d rows in %,d s"
                    .formatted(table.name(), rows.get(), (System.nanoTime() - begin) / 1_000_000_000));
        }
        say("words to find");
        single.execute("delete from case_found");
        single.execute("""
                insert into case_found select f.number, f.received_at, case_seen_by(f), case_words(f) from case_file f
                where f.number not in (select number from city_prototype)
                """);
        say("indexes");
        indexes.forEach(single::execute);
        // what others are found by comes last
        tables.stream().filter(RowCopier.Table::found).forEach(copier::removePrototype);
        tables.stream().filter(table -> !table.found()).forEach(copier::removePrototype);
        finish(single);
        single.execute("set session_replication_role = origin");
    }

    /** Counters go on after the copies. */
    private static void finish(JdbcTemplate single) {
        single.execute("delete from supervised_tally");
        single.execute(
                "insert into supervised_tally select unit, cast(due at time zone 'UTC' as date), count(*) from supervised_scope group by 1, 2");
        single.execute("delete from case_day");
        single.execute("""
                insert into case_day select cast(left(number, 8) as date), 0 - max(cast(split_part(number, '-', 2) as bigint)) from case_file group by 1
                """);
        single.execute("select setval('case_number', 1, false)");
        single.execute("""
                do $$ declare t record; begin
                    for t in select table_schema s, table_name n, column_name c from information_schema.columns where is_identity = 'YES' and table_schema = 'tongxin' loop
                        execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I.%I', t.s || '.' || t.n, t.c, t.c, t.s, t.n);
                    end loop; end $$
                """);
        say("vacuum and analyze");
        single.execute("vacuum analyze");
    }

    static void say(String what) {
        System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
    }
}
