package org.tongxin.organization.data;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.organization.RoleAt;

/** The file of accounts: without passwords and roles, which stay as they are. */
@Component
class AccountSheet implements Sheet {

    static final List<String> COLUMNS = List.of("name", "display_name", "note", "disabled");

    private final OrganizationTables tables;

    AccountSheet(OrganizationTables tables) {
        this.tables = tables;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Draft read(Reader reader) {
        Map<String, Account> known =
                tables.accounts().stream().collect(Collectors.toMap(Account::name, Function.identity()));
        return new Draft(List.of(), reader.each(line -> account(line, known), Account::name));
    }

    private static Account account(Line line, Map<String, Account> known) {
        String name = line.required("name");
        Optional<Account> before = Optional.ofNullable(known.get(name));
        return new Account(
                name,
                line.required("display_name"),
                line.text("note"),
                before.map(Account::password).orElse(false),
                before.map(Account::firstPassword).orElse(false),
                line.yes("disabled"),
                before.map(Account::generation).orElse(0),
                before.<Set<RoleAt>>map(Account::roles).orElse(Set.of()));
    }

    @Override
    public Stream<List<String>> rows() {
        return tables.accounts().stream()
                .sorted(Comparator.comparing(Account::name))
                .map(AccountSheet::cells);
    }

    static List<String> cells(Account account) {
        return List.of(
                account.name(),
                account.displayName(),
                Objects.toString(account.note(), ""),
                account.disabled() ? "yes" : "no");
    }
}
