package org.tongxin.organization.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.Problem.Holding;

/** The file of roles held: every account that it names holds just the roles that it gives; others stay as they are. */
@Component
class RoleSheet implements Sheet {

    private final OrganizationTables tables;

    RoleSheet(OrganizationTables tables) {
        this.tables = tables;
    }

    @Override
    public List<String> columns() {
        return List.of("account", "role", "unit");
    }

    @Override
    public Draft read(Reader reader) {
        Map<String, Account> known = tables.accounts().stream().collect(toMap(Account::name, Function.identity()));
        Map<String, Set<RoleAt>> held = reader.each(line -> holding(line, known), holding -> holding).stream()
                .collect(groupingBy(Holding::account, mapping(Holding::role, toUnmodifiableSet())));
        List<Account> accounts = held.entrySet().stream()
                .map(entry -> Objects.requireNonNull(known.get(entry.getKey())).withRoles(entry.getValue()))
                .toList();
        return new Draft(List.of(), accounts);
    }

    private static Holding holding(Line line, Map<String, Account> known) {
        String account = line.required("account");
        if (!known.containsKey(account)) {
            throw new Refused("organization.bad.account", account);
        }
        String role = line.required("role");
        line.required("unit");
        return new Holding(account, new RoleAt(role, Objects.requireNonNull(line.code("unit"))));
    }

    @Override
    public Stream<List<String>> rows() {
        return tables.accounts().stream()
                .sorted(Comparator.comparing(Account::name))
                .flatMap(account -> account.roles().stream()
                        .sorted(Comparator.comparing(RoleAt::group))
                        .map(held ->
                                List.of(account.name(), held.role(), held.unit().value())));
    }
}
