package org.tongxin.wish;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** The tables of the wall: the wishes with their public words, and the claims. */
@Component
class WishTable {

    private static final String LIVE = "case_number = :number and ended_at is null";

    private final JdbcClient jdbc;

    WishTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wish> find(CaseNumber number) {
        return jdbc.sql("select * from wish where case_number = :number")
                .param("number", number.value())
                .query(WishTable::wish)
                .optional();
    }

    /**
     * The wish as the last transaction left it; until the end of this one nobody else changes it. The case file comes first, since that is what
     * diagrams and forms write to: everybody waits in the same order.
     */
    Optional<Wish> lock(CaseNumber number) {
        jdbc.sql("select 1 from case_file where number = :number for no key update")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
        return jdbc.sql("select * from wish where case_number = :number for update")
                .param("number", number.value())
                .query(WishTable::wish)
                .optional();
    }

    /** @param order a column of the table, the newest first */
    List<Wish> list(WishState state, String[] openTo, String[] overseen, String order, int limit) {
        return jdbc.sql(
                        "select * from wish where state = :state and (open_to = any (cast(:openTo as text[])) or unit_path && cast(:overseen as text[])) order by "
                                + order + " desc, case_number limit :limit")
                .params(Map.of("state", state.id(), "openTo", openTo, "overseen", overseen, "limit", limit))
                .query(WishTable::wish)
                .list();
    }

    void publish(Wish wish) {
        jdbc.sql("""
                        insert into wish (case_number, kind, title, text, amount, grid, unit_path, open_to, state, published_at)
                        values (:number, :kind, :title, :text, :amount, :grid, :path, :openTo, 'open', :at)
                        on conflict (case_number) do update set state = 'open', published_at = excluded.published_at
                        """)
                .param("number", wish.number().value())
                .param("kind", wish.kind().id())
                .param("title", wish.title())
                .param("text", wish.text())
                .param("amount", wish.amount())
                .param("grid", wish.grid().value())
                .param("path", wish.path().stream().map(UnitCode::value).toArray(String[]::new))
                .param("openTo", wish.openTo().value())
                .param("at", wish.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void openTo(CaseNumber number, UnitCode unit) {
        jdbc.sql("update wish set open_to = :unit where case_number = :number")
                .params(Map.of("unit", unit.value(), "number", number.value()))
                .update();
    }

    void state(CaseNumber number, WishState state) {
        jdbc.sql("update wish set state = :state where case_number = :number")
                .params(Map.of("state", state.id(), "number", number.value()))
                .update();
    }

    void granted(CaseNumber number, Instant at) {
        jdbc.sql("update wish set state = 'granted', granted_at = :at where case_number = :number")
                .params(Map.of("at", at.atOffset(ZoneOffset.UTC), "number", number.value()))
                .update();
    }

    void claim(CaseNumber number, String claimant, Instant at, LocalDate promised) {
        state(number, WishState.CLAIMED);
        jdbc.sql(
                        "insert into wish_claim (case_number, claimant, claimed_at, promised_on) values (:number, :claimant, :at, :promised)")
                .params(Map.of(
                        "number",
                        number.value(),
                        "claimant",
                        claimant,
                        "at",
                        at.atOffset(ZoneOffset.UTC),
                        "promised",
                        promised))
                .update();
    }

    /** Who has claimed the wish now. */
    Optional<String> claimant(CaseNumber number) {
        return jdbc.sql("select claimant from wish_claim where " + LIVE)
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    void endClaim(CaseNumber number, String outcome, Instant at) {
        jdbc.sql("update wish_claim set outcome = :outcome, ended_at = :at where " + LIVE)
                .params(Map.of("outcome", outcome, "at", at.atOffset(ZoneOffset.UTC), "number", number.value()))
                .update();
    }

    /** A person's claims, the living before the ended, each the newest first. */
    List<Claim> claims(String claimant, int limit) {
        return jdbc.sql("""
                        select w.*, c.claimed_at, c.promised_on, c.outcome from wish_claim c join wish w using (case_number)
                        where c.claimant = :claimant order by c.ended_at is not null, c.claimed_at desc, c.id desc limit :limit
                        """)
                .params(Map.of("claimant", claimant, "limit", limit))
                .query((row, index) -> new Claim(
                        wish(row, index),
                        row.getTimestamp("claimed_at").toInstant(),
                        row.getObject("promised_on", LocalDate.class),
                        row.getString("outcome"),
                        null))
                .list();
    }

    private static Wish wish(ResultSet row, int index) throws SQLException {
        return new Wish(
                new CaseNumber(row.getString("case_number")),
                WishKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                row.getObject("amount", Integer.class),
                new UnitCode(row.getString("grid")),
                new UnitCode(row.getString("open_to")),
                units(row.getArray("unit_path")),
                WishState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("published_at").toInstant(),
                instant(row.getTimestamp("granted_at")));
    }

    private static List<UnitCode> units(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(UnitCode::new).toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
