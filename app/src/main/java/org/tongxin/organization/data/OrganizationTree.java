package org.tongxin.organization.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The whole organisation at one moment, immutable; walking up costs the depth of the tree, everything else one look. */
class OrganizationTree implements Organization {

    private record Post(@Nullable UnitCode parent, @Nullable String field) {}

    private final Map<UnitCode, Unit> units;
    private final Map<UnitCode, List<Unit>> children;
    private final Map<UnitType, List<Unit>> byType;
    private final Map<Post, Unit> departments;
    private final Map<String, Role> roles;
    private final Map<String, Person> people;
    private final Map<RoleAt, List<Person>> holders;

    OrganizationTree(Collection<Unit> all, Collection<Role> roles, Collection<Person> people) {
        units = all.stream().collect(toUnmodifiableMap(Unit::code, Function.identity()));
        List<Unit> open = all.stream()
                .filter(unit -> !unit.closed())
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .toList();
        children = open.stream().filter(unit -> unit.parent() != null).collect(groupingBy(Unit::parent));
        byType = open.stream().collect(groupingBy(Unit::type));
        departments = open.stream()
                .filter(unit -> unit.parent() != null && unit.field() != null)
                .collect(
                        toMap(unit -> new Post(unit.parent(), unit.field()), Function.identity(), (one, other) -> one));
        this.roles =
                roles.stream().collect(toMap(Role::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.people = people.stream().collect(toUnmodifiableMap(Person::name, Function.identity()));
        Map<RoleAt, List<Person>> held = new LinkedHashMap<>();
        people.stream()
                .sorted(Comparator.comparing(Person::displayName))
                .forEach(person -> person.roles()
                        .forEach(role -> held.computeIfAbsent(role, key -> new ArrayList<>())
                                .add(person)));
        holders = held;
    }

    @Override
    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    @Override
    public List<Unit> children(UnitCode parent) {
        return Collections.unmodifiableList(children.getOrDefault(parent, List.of()));
    }

    @Override
    public List<Unit> unitsOf(UnitType type) {
        return Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    @Override
    public List<Unit> subtree(UnitCode top) {
        return unit(top).stream().flatMap(this::withAllBelow).toList();
    }

    /** All units, the closed ones too. */
    Collection<Unit> all() {
        return units.values();
    }

    private Stream<Unit> withAllBelow(Unit unit) {
        return Stream.concat(Stream.of(unit), children(unit.code()).stream().flatMap(this::withAllBelow));
    }

    @Override
    public List<Unit> path(UnitCode code) {
        List<Unit> path = new ArrayList<>(upwards(code).toList());
        Collections.reverse(path);
        return path;
    }

    private Stream<Unit> upwards(UnitCode code) {
        return Stream.iterate(units.get(code), unit -> unit != null, this::parent);
    }

    private @Nullable Unit parent(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }

    /** The unit and those above it, each followed by the estate it lies in. */
    private Stream<Unit> around(UnitCode code) {
        return upwards(code)
                .flatMap(unit -> unit.estate() == null
                        ? Stream.of(unit)
                        : Stream.of(unit, units.get(unit.estate())).filter(found -> found != null));
    }

    @Override
    public boolean within(UnitCode unit, UnitCode above) {
        return around(unit).anyMatch(found -> found.code().equals(above));
    }

    @Override
    public RoleAt nearest(String id, UnitCode from) {
        Role role = role(id).orElseThrow(() -> new Refused("organization.unknown-role", id));
        if (unit(from).isEmpty()) {
            throw new Refused("organization.unknown-unit", from.value());
        }
        List<RoleAt> possible = around(from)
                .filter(unit -> role.unitTypes().contains(unit.type()))
                .map(unit -> new RoleAt(id, unit.code()))
                .toList();
        return possible.stream()
                .filter(holders::containsKey)
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .orElseThrow(() ->
                        new Refused("organization.role-nowhere", role.chineseName(), role.englishName(), from.value()));
    }

    @Override
    public Optional<Unit> department(String field, UnitCode from) {
        return upwards(from)
                .flatMap(unit -> field.equals(unit.field())
                        ? Stream.of(unit)
                        : Optional.ofNullable(departments.get(new Post(unit.code(), field))).stream())
                .findFirst();
    }

    @Override
    public Optional<Unit> estate(UnitCode unit) {
        return around(unit).filter(found -> found.type() == UnitType.ESTATE).findFirst();
    }

    @Override
    public Optional<Unit> propertyCompany(UnitCode unit) {
        return estate(unit).map(Unit::servedBy).flatMap(this::unit);
    }

    @Override
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    @Override
    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    @Override
    public Optional<Person> person(String name) {
        return Optional.ofNullable(people.get(name));
    }

    @Override
    public List<Person> holders(RoleAt roleAt) {
        return Collections.unmodifiableList(holders.getOrDefault(roleAt, List.of()));
    }
}
