package org.tongxin.organization.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The copy in memory, exchanged as a whole after every change of this node and, within a second, of another. */
@Component
public class CurrentOrganization implements Organization {

    private record Loaded(long version, OrganizationTree tree, Map<String, Account> accounts) {}

    private final OrganizationTables tables;
    private final TransactionTemplate apart;
    private volatile @Nullable Loaded loaded;

    CurrentOrganization(OrganizationTables tables, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.apart = new TransactionTemplate(transactions);
        // What the caller has not committed yet must not get into the copy that everybody reads.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        apart.setReadOnly(true);
    }

    /** Looks whether something has changed since the copy was made, and makes a new one if so. */
    @Scheduled(fixedDelay = 1000, initialDelay = 5000)
    public void refresh() {
        load(loaded);
    }

    private synchronized Loaded load(@Nullable Loaded seen) {
        Loaded current = loaded;
        if (current != null && current != seen) {
            return current;
        }
        Loaded fresh = apart.execute(status -> {
            long version = tables.version();
            return current != null && current.version == version ? current : read(version);
        });
        loaded = fresh;
        return fresh;
    }

    private Loaded read(long version) {
        Map<String, Account> accounts = new HashMap<>();
        tables.accounts().forEach(account -> accounts.put(account.name(), account));
        List<Person> people = accounts.values().stream().map(Account::person).toList();
        return new Loaded(version, new OrganizationTree(tables.units(), tables.roles(), people), Map.copyOf(accounts));
    }

    private Loaded loaded() {
        Loaded current = loaded;
        return current == null ? load(null) : current;
    }

    private OrganizationTree tree() {
        return loaded().tree;
    }

    public Optional<Account> account(String name) {
        return Optional.ofNullable(loaded().accounts.get(name));
    }

    /** All accounts, by name. */
    public List<Account> accounts() {
        return loaded().accounts.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    /** All units, the closed ones too, by code. */
    public List<Unit> units() {
        return tree().all().stream()
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .toList();
    }

    @Override
    public Optional<Unit> unit(UnitCode code) {
        return tree().unit(code);
    }

    @Override
    public List<Unit> children(UnitCode parent) {
        return tree().children(parent);
    }

    @Override
    public List<Unit> unitsOf(UnitType type) {
        return tree().unitsOf(type);
    }

    @Override
    public List<Unit> subtree(UnitCode top) {
        return tree().subtree(top);
    }

    @Override
    public List<Unit> path(UnitCode code) {
        return tree().path(code);
    }

    @Override
    public boolean within(UnitCode unit, UnitCode above) {
        return tree().within(unit, above);
    }

    @Override
    public RoleAt nearest(String role, UnitCode from) {
        return tree().nearest(role, from);
    }

    @Override
    public Optional<Unit> department(String field, UnitCode from) {
        return tree().department(field, from);
    }

    @Override
    public Optional<Unit> estate(UnitCode unit) {
        return tree().estate(unit);
    }

    @Override
    public Optional<Unit> propertyCompany(UnitCode unit) {
        return tree().propertyCompany(unit);
    }

    @Override
    public List<Role> roles() {
        return tree().roles();
    }

    @Override
    public Optional<Role> role(String id) {
        return tree().role(id);
    }

    @Override
    public Optional<Person> person(String name) {
        return tree().person(name);
    }

    @Override
    public List<Person> holders(RoleAt roleAt) {
        return tree().holders(roleAt);
    }
}
