package org.tongxin.organization.data;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;

/** Puts rows into the tables, many at a time. */
@Repository
class OrganizationRows {

    private static final String UNIT = """
            insert into unit (code, name, type, parent, field, households, estate, served_by, owners_committee, party_branch, party_group, closed)
            values (:code, :name, :type, :parent, :field, :households, :estate, :servedBy, :ownersCommittee, :partyBranch, :partyGroup, :closed)
            on conflict (code) do update set name = excluded.name, type = excluded.type, parent = excluded.parent, field = excluded.field,
                households = excluded.households, estate = excluded.estate, served_by = excluded.served_by,
                owners_committee = excluded.owners_committee, party_branch = excluded.party_branch,
                party_group = excluded.party_group, closed = excluded.closed
            """;

    private static final String ACCOUNT = """
            insert into account (name, display_name, note, disabled) values (:name, :displayName, :note, :disabled)
            on conflict (name) do update set display_name = excluded.display_name, note = excluded.note, disabled = excluded.disabled,
                generation = account.generation + :ended
            """;

    private final NamedParameterJdbcTemplate jdbc;

    OrganizationRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(Collection<Unit> units) {
        // A file may name a unit before the one above it.
        jdbc.getJdbcOperations().execute("set constraints all deferred");
        jdbc.batchUpdate(UNIT, units.stream().map(OrganizationRows::row).toArray(SqlParameterSource[]::new));
    }

    void put(Collection<Account> accounts, Map<String, Account> before) {
        jdbc.batchUpdate(
                ACCOUNT,
                accounts.stream()
                        .map(account -> row(account, before.get(account.name())))
                        .toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(
                "delete from role_holding where account = :name",
                accounts.stream()
                        .map(account -> new MapSqlParameterSource("name", account.name()))
                        .toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(
                "insert into role_holding (account, role, unit) values (:account, :role, :unit)",
                accounts.stream().flatMap(OrganizationRows::held).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Unit unit) {
        return new MapSqlParameterSource("code", unit.code().value())
                .addValue("name", unit.name())
                .addValue("type", unit.type().id())
                .addValue("parent", text(unit.parent()))
                .addValue("field", unit.field())
                .addValue("households", unit.households())
                .addValue("estate", text(unit.estate()))
                .addValue("servedBy", text(unit.servedBy()))
                .addValue("ownersCommittee", unit.ownersCommittee())
                .addValue("partyBranch", unit.partyBranch())
                .addValue("partyGroup", unit.partyGroup())
                .addValue("closed", unit.closed());
    }

    private static SqlParameterSource row(Account account, @Nullable Account before) {
        boolean ended = before != null
                && (account.disabled()
                        || !before.person().roles().equals(account.person().roles()));
        return new MapSqlParameterSource("name", account.name())
                .addValue("displayName", account.displayName())
                .addValue("note", account.note())
                .addValue("disabled", account.disabled())
                .addValue("ended", ended ? 1 : 0);
    }

    private static Stream<SqlParameterSource> held(Account account) {
        return account.roles().stream()
                .map(held -> new MapSqlParameterSource("account", account.name())
                        .addValue("role", held.role())
                        .addValue("unit", held.unit().value()));
    }

    private static @Nullable String text(@Nullable UnitCode code) {
        return code == null ? null : code.value();
    }
}
