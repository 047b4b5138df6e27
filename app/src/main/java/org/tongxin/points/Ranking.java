package org.tongxin.points;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;

/** The volunteers of a unit by their points. Names are masked except one's own and those of people who want to be named. */
@Service
@Transactional
public class Ranking {

    private static final String VOLUNTEER = "party-member";

    private final JdbcClient jdbc;
    private final Organization organization;

    Ranking(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** The units whose ranking the person may see: the grids where they are registered as volunteers. */
    public List<Unit> units(Person person) {
        return person.roles().stream()
                .filter(held -> held.role().equals(VOLUNTEER))
                .flatMap(held -> organization.unit(held.unit()).stream())
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .toList();
    }

    /**
     * Who has points, the most first; of the rest only whoever looks.
     *
     * @throws AccessDeniedException when it is none of the person's {@link #units}
     */
    @Transactional(readOnly = true)
    public List<Rank> of(UnitCode unit, Person viewer) {
        if (units(viewer).stream().noneMatch(own -> own.code().equals(unit))) {
            throw new AccessDeniedException("Not one of this person's units");
        }
        List<Person> volunteers = organization.holders(new RoleAt(VOLUNTEER, unit));
        Map<String, Long> points = balances(volunteers);
        Set<String> named = named();
        List<Person> order = volunteers.stream()
                .filter(person -> points(points, person) > 0 || person.name().equals(viewer.name()))
                .sorted(Comparator.comparingLong((Person person) -> -points(points, person))
                        .thenComparing(Person::name))
                .toList();
        Function<Person, Integer> place = person -> 1
                + (int) order.stream()
                        .filter(other -> points(points, other) > points(points, person))
                        .count();
        return order.stream()
                .map(person -> new Rank(
                        place.apply(person),
                        name(person, viewer, named),
                        points(points, person),
                        person.name().equals(viewer.name())))
                .toList();
    }

    /** Whether the person stands in rankings by name. */
    @Transactional(readOnly = true)
    public boolean named(Person person) {
        return named().contains(person.name());
    }

    /** The person wants, or no longer wants, to stand in rankings by name. */
    public void name(Person person, boolean named) {
        String sql = named
                ? "insert into points_named (account) values (?) on conflict do nothing"
                : "delete from points_named where account = ?";
        jdbc.sql(sql).param(person.name()).update();
    }

    private Map<String, Long> balances(List<Person> people) {
        String[] accounts = people.stream().map(Person::name).toArray(String[]::new);
        return jdbc
                .sql("select account, points from points_balance where account = any (:accounts)")
                .param("accounts", accounts)
                .query((row, index) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> named() {
        return Set.copyOf(
                jdbc.sql("select account from points_named").query(String.class).list());
    }

    private static long points(Map<String, Long> balances, Person person) {
        return balances.getOrDefault(person.name(), 0L);
    }

    /** 张**: the family name. */
    private static String name(Person person, Person viewer, Set<String> named) {
        String name = person.displayName();
        return person.name().equals(viewer.name()) || named.contains(person.name())
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
