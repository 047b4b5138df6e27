package org.tongxin.organization.data;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Role;
import org.tongxin.organization.Unit;

/** Writes drafts, one writer at a time in the whole installation, and only when everything is right afterwards. */
@Component
class OrganizationWriter {

    private final OrganizationTables tables;
    private final OrganizationRows rows;
    private final CurrentOrganization current;
    private final JdbcClient jdbc;

    OrganizationWriter(OrganizationTables tables, OrganizationRows rows, CurrentOrganization current, JdbcClient jdbc) {
        this.tables = tables;
        this.rows = rows;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** What would be wrong after the draft; empty when it can be written. */
    @Transactional(readOnly = true)
    List<Problem> check(Draft draft) {
        return problems(draft, accounts());
    }

    /**
     * Writes the draft. Whoever loses or gains a role or is disabled has to log in again.
     *
     * @throws org.tongxin.common.Refused with the first problem; nothing is written then
     */
    @Transactional
    void write(Draft draft) {
        lock();
        Map<String, Account> before = accounts();
        problems(draft, before).stream().findFirst().ifPresent(problem -> {
            throw problem.reason();
        });
        rows.put(draft.units());
        rows.put(draft.accounts(), before);
    }

    /** Makes all writers queue; the copy in memory is made anew after commit. */
    void lock() {
        jdbc.sql("update organization_version set version = version + 1").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                current.refresh();
            }
        });
    }

    private Map<String, Account> accounts() {
        return tables.accounts().stream().collect(toMap(Account::name, Function.identity()));
    }

    /** The problems that the draft would bring; what was wrong before does not hinder anybody. */
    private List<Problem> problems(Draft draft, Map<String, Account> accountsBefore) {
        Map<UnitCode, Unit> units = tables.units().stream().collect(toMap(Unit::code, Function.identity()));
        Map<String, Account> accounts = new HashMap<>(accountsBefore);
        Set<Problem.Kind> known =
                problems(units, accounts.values()).map(Problem::kind).collect(toUnmodifiableSet());
        draft.units().forEach(unit -> units.put(unit.code(), unit));
        draft.accounts().forEach(account -> accounts.put(account.name(), account));

        Stream<Problem> fresh = problems(units, accounts.values()).filter(problem -> !known.contains(problem.kind()));
        if (AccountRules.administered(accountsBefore.values()) && !AccountRules.administered(accounts.values())) {
            String who = lastAdministrator(draft.accounts(), accountsBefore);
            fresh = Stream.concat(fresh, Stream.of(Problem.of(who, "last-administrator")));
        }
        return fresh.toList();
    }

    private Stream<Problem> problems(Map<UnitCode, Unit> units, Collection<Account> accounts) {
        Map<String, Role> roles = tables.roles().stream().collect(toMap(Role::id, Function.identity()));
        return Stream.concat(UnitRules.check(units).stream(), AccountRules.check(accounts, units, roles).stream());
    }

    private static String lastAdministrator(Collection<Account> drafted, Map<String, Account> before) {
        return drafted.stream()
                .map(Account::name)
                .filter(name -> holds(before.get(name)))
                .findFirst()
                .orElse("");
    }

    private static boolean holds(@Nullable Account account) {
        return account != null && AccountRules.administered(Set.of(account));
    }
}
