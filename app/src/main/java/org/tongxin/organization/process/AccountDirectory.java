package org.tongxin.organization.process;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.CurrentOrganization;

/** What the engine may know of the organisation; who is disabled is nobody to it. */
@Component
class AccountDirectory {

    private final CurrentOrganization organization;
    private final AuthenticationProvider logins;

    AccountDirectory(CurrentOrganization organization, AuthenticationProvider logins) {
        this.organization = organization;
        this.logins = logins;
    }

    Stream<Person> people() {
        return organization.accounts().stream()
                .filter(account -> !account.disabled())
                .map(Account::person);
    }

    Optional<Person> person(String name) {
        return organization.account(name).filter(account -> !account.disabled()).map(Account::person);
    }

    Stream<Person> members(String group) {
        return role(group).stream().flatMap(held -> organization.holders(held).stream());
    }

    Stream<Group> groups() {
        return people().flatMap(person -> person.roles().stream())
                .distinct()
                .flatMap(held -> group(held.group()).stream());
    }

    Stream<Group> groupsOf(String account) {
        return person(account).stream()
                .flatMap(person -> person.roles().stream())
                .flatMap(held -> group(held.group()).stream());
    }

    /** A group there can be, whether somebody is in it or not. */
    Optional<Group> group(String id) {
        return role(id).flatMap(held -> organization
                .role(held.role())
                .flatMap(role -> organization
                        .unit(held.unit())
                        .filter(unit -> role.unitTypes().contains(unit.type()))
                        .map(unit -> {
                            GroupEntity group = new GroupEntity(id);
                            group.setName(unit.name() + " " + role.chineseName());
                            group.setType("WORKFLOW");
                            return group;
                        })));
    }

    boolean checkPassword(String account, String password) {
        try {
            return logins.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password)) != null;
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private static Optional<RoleAt> role(String group) {
        try {
            return Optional.of(RoleAt.parse(group));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
