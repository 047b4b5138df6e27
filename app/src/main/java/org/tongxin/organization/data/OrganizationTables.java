package org.tongxin.organization.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Reads the tables as a whole. */
@Repository
class OrganizationTables {

    private final JdbcClient jdbc;

    OrganizationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from organization_version")
                .query(Long.class)
                .single();
    }

    List<Unit> units() {
        return jdbc.sql("select * from unit").query((row, number) -> unit(row)).list();
    }

    List<Role> roles() {
        return jdbc.sql("select * from role order by position")
                .query((row, number) -> new Role(
                        row.getString("id"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        types(row.getArray("unit_types"))))
                .list();
    }

    List<Account> accounts() {
        Map<String, Set<RoleAt>> held = held();
        return jdbc.sql(
                        "select name, display_name, note, password is not null as has_password, first_password, disabled, generation from account")
                .query((row, number) -> new Account(
                        row.getString("name"),
                        row.getString("display_name"),
                        row.getString("note"),
                        row.getBoolean("has_password"),
                        row.getBoolean("first_password"),
                        row.getBoolean("disabled"),
                        row.getInt("generation"),
                        held.getOrDefault(row.getString("name"), Set.of())))
                .list();
    }

    private Map<String, Set<RoleAt>> held() {
        record Holding(String account, RoleAt role) {}
        return jdbc
                .sql("select account, role, unit from role_holding")
                .query((row, number) -> new Holding(
                        row.getString("account"),
                        new RoleAt(row.getString("role"), new UnitCode(row.getString("unit")))))
                .list()
                .stream()
                .collect(groupingBy(Holding::account, mapping(Holding::role, toUnmodifiableSet())));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitType.of(row.getString("type")).orElseThrow(),
                code(row.getString("parent")),
                row.getString("field"),
                row.getInt("households"),
                code(row.getString("estate")),
                code(row.getString("served_by")),
                row.getBoolean("owners_committee"),
                row.getString("party_branch"),
                row.getString("party_group"),
                row.getBoolean("closed"));
    }

    private static @Nullable UnitCode code(@Nullable String value) {
        return value == null ? null : new UnitCode(value);
    }

    private static Set<UnitType> types(Array ids) throws SQLException {
        return Arrays.stream((String[]) ids.getArray())
                .map(id -> UnitType.of(id).orElseThrow())
                .collect(toUnmodifiableSet());
    }
}
