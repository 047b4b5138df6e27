package org.tongxin.organization.login;

import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.organization.data.Passwords;

/** What people do with their own account. */
@Service
class OwnAccounts implements Accounts {

    private final DemoMode demo;
    private final CurrentPerson currentPerson;
    private final CurrentOrganization organization;
    private final Passwords passwords;
    private final PasswordEncoder encoder;

    OwnAccounts(
            DemoMode demo,
            CurrentPerson currentPerson,
            CurrentOrganization organization,
            Passwords passwords,
            PasswordEncoder encoder) {
        this.demo = demo;
        this.currentPerson = currentPerson;
        this.organization = organization;
        this.passwords = passwords;
        this.encoder = encoder;
    }

    @Override
    public List<Person> demoAccounts() {
        if (!demo.enabled()) {
            return List.of();
        }
        List<String> order =
                organization.roles().stream().map(role -> role.id()).toList();
        return organization.accounts().stream()
                .filter(account -> account.password() && !account.disabled())
                .map(account -> new Person(account.name(), account.displayName(), account.roles()))
                .sorted(Comparator.<Person>comparingInt(person -> person.roles().stream()
                                .map(RoleAt::role)
                                .mapToInt(order::indexOf)
                                .min()
                                .orElse(order.size()))
                        .thenComparing(Person::name))
                .toList();
    }

    @Override
    public boolean stillGood(Authentication authentication) {
        return !(authentication.getPrincipal() instanceof AccountUser user)
                || organization
                        .account(user.getUsername())
                        .filter(account -> !account.disabled())
                        .map(Account::generation)
                        .filter(generation -> generation == user.generation())
                        .isPresent();
    }

    @Override
    public boolean passwordToBeChanged() {
        return currentPerson
                .find()
                .flatMap(person -> organization.account(person.name()))
                .filter(Account::firstPassword)
                .isPresent();
    }

    @Override
    public void changePassword(String old, String fresh) {
        String name = currentPerson.get().name();
        if (!passwords.hash(name).filter(hash -> encoder.matches(old, hash)).isPresent()) {
            throw new Refused("organization.password.wrong");
        }
        if (fresh.equals(old)) {
            throw new Refused("organization.password.same");
        }
        passwords.check(name, fresh);
        passwords.set(name, fresh);
    }

    @Override
    public void logOutEverywhere() {
        passwords.endSessions(currentPerson.get().name());
    }
}
