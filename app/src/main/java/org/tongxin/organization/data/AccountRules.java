package org.tongxin.organization.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Role;
import org.tongxin.organization.Unit;

/** What must be true of every account and the roles it holds. */
class AccountRules {

    static final String ADMINISTRATOR = "administrator";

    private final Map<UnitCode, Unit> units;
    private final Map<String, Role> roles;
    private final List<Problem> problems = new ArrayList<>();

    private AccountRules(Map<UnitCode, Unit> units, Map<String, Role> roles) {
        this.units = units;
        this.roles = roles;
    }

    static List<Problem> check(Collection<Account> accounts, Map<UnitCode, Unit> units, Map<String, Role> roles) {
        AccountRules rules = new AccountRules(units, roles);
        accounts.forEach(rules::check);
        return rules.problems;
    }

    /** Somebody must remain who can log in and manage accounts. */
    static boolean administered(Collection<Account> accounts) {
        return accounts.stream()
                .anyMatch(account -> account.password() && account.person().holds(ADMINISTRATOR));
    }

    private void check(Account account) {
        if (!account.name().matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            problems.add(Problem.of(account.name(), "account-name"));
        }
        if (!Texts.good(account.displayName()) || (account.note() != null && !Texts.good(account.note()))) {
            problems.add(Problem.of(account.name(), "text"));
        }
        account.roles().forEach(held -> check(new Problem.Holding(account.name(), held)));
    }

    private void check(Problem.Holding held) {
        Role role = roles.get(held.role().role());
        Unit unit = units.get(held.role().unit());
        if (role == null) {
            problems.add(Problem.of(held, "role", held.role().role()));
        } else if (unit == null) {
            problems.add(Problem.of(held, "unit", held.role().unit().value()));
        } else if (unit.closed()) {
            problems.add(Problem.of(held, "unit-closed", unit.name()));
        } else if (!role.unitTypes().contains(unit.type())) {
            problems.add(Problem.of(held, "role-elsewhere", role.chineseName(), role.englishName(), unit.name()));
        }
    }
}
