package org.tongxin.absence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/**
 * Who can stand in for whom. For each of the person's roles the deputy holds the same role at that unit, at one above or below it, or answers for that unit.
 * So nobody sees as a deputy what lies in another part of the city.
 */
@Component
class Eligible {

    private final Organization organization;
    private final SupervisedUnits supervised;

    Eligible(Organization organization, SupervisedUnits supervised) {
        this.organization = organization;
        this.supervised = supervised;
    }

    boolean deputy(Person deputy, Person person) {
        return !person.roles().isEmpty() && person.roles().stream().allMatch(role -> stands(deputy, role));
    }

    private boolean stands(Person deputy, RoleAt role) {
        return supervised.covers(deputy, role.unit())
                || deputy.roles().stream()
                        .filter(held -> held.role().equals(role.role()))
                        .anyMatch(held -> organization.within(held.unit(), role.unit())
                                || organization.within(role.unit(), held.unit()));
    }

    /** Everybody who could, by name. */
    List<Person> deputies(Person person) {
        return person.roles().stream()
                .limit(1)
                .flatMap(role -> candidates(role))
                .distinct()
                .filter(candidate -> !candidate.name().equals(person.name()))
                .filter(candidate -> deputy(candidate, person))
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    private Stream<Person> candidates(RoleAt role) {
        Stream<Unit> chain =
                Stream.concat(organization.path(role.unit()).stream(), organization.subtree(role.unit()).stream());
        return chain.distinct()
                .flatMap(unit -> Stream.concat(Stream.of(role.role()), SupervisedUnits.ROLES.stream())
                        .flatMap(each -> organization.holders(new RoleAt(each, unit.code())).stream()));
    }

    /** Everybody whose absence the person may enter: administrators for all who work here, supervisors for those of their units, everybody for themselves. */
    List<Person> people(Person by) {
        List<Unit> tops = by.holds("administrator")
                ? organization.unitsOf(UnitType.CITY)
                : by.roles().stream().anyMatch(role -> SupervisedUnits.ROLES.contains(role.role()))
                        ? supervised.units(by).stream()
                                .flatMap(unit -> organization.unit(unit).stream())
                                .toList()
                        : List.of();
        List<String> roles = organization.roles().stream()
                .map(org.tongxin.organization.Role::id)
                .filter(role -> !role.equals("resident"))
                .toList();
        Stream<Person> others = tops.stream()
                .flatMap(top -> organization.subtree(top.code()).stream())
                .flatMap(unit -> roles.stream().map(role -> new RoleAt(role, unit.code())))
                .flatMap(group -> organization.holders(group).stream());
        return Stream.concat(Stream.of(by), others)
                .distinct()
                .filter(person -> mayEnterFor(by, person))
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    boolean mayEnterFor(Person by, Person person) {
        return by.name().equals(person.name())
                || by.holds("administrator")
                || !person.roles().isEmpty()
                        && person.roles().stream().allMatch(role -> supervised.covers(by, role.unit()));
    }
}
