package org.tongxin.cases.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.absence.Deputies;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** Who may see a case: one rule, for one case and for lists. */
@Component
class CaseAccess {

    /** Those who answer for what happens in their unit and below, the confidential included. */
    private static final Set<String> CHAIN =
            Set.of("community-secretary", "street-coordinator", "district-coordinator");

    /** Those who look after everything else there. */
    private static final Set<String> OVERSEERS = Set.of("supervisor", "dispatcher");

    private static final Set<String> ABOVE =
            Stream.concat(CHAIN.stream(), OVERSEERS.stream()).collect(Collectors.toUnmodifiableSet());

    /**
     * The rule as a condition on {@code case_file f}, with {@link #parameters}. A confidential file opens to the chain above and to whoever was admitted by
     * name, not to a whole group, to overseers or to who reported it.
     */
    static final String VISIBLE = """
            (f.unit_path && cast(:chain as text[])
             or not f.confidential and (f.reporter = :person or f.unit_path && cast(:overseen as text[]))
             or exists (select from case_access a where a.case_number = f.number
                        and (a.key = :person or not f.confidential and a.key = any (cast(:keys as text[])))))
            """;

    private final JdbcClient jdbc;
    private final Deputies deputies;
    private final Organization organization;

    CaseAccess(JdbcClient jdbc, Deputies deputies, Organization organization) {
        this.jdbc = jdbc;
        this.deputies = deputies;
        this.organization = organization;
    }

    Map<String, ?> parameters(Person person) {
        return Map.of(
                "person", person.name(),
                "chain", units(person, CHAIN),
                "overseen", units(person, OVERSEERS),
                "keys", keys(person));
    }

    /** The same rule for {@code case_found}: the person sees those whose {@code seen_by} has one of these. */
    String[] sees(Person person) {
        return Stream.of(
                        named("u", units(person, ABOVE)),
                        named("c", units(person, CHAIN)),
                        named("k", keys(person)),
                        named("n", person.name()),
                        named("r", person.name()))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /** Whether the person stands above every unit, and so sees nearly every case. */
    boolean seesAll(Person person) {
        return Arrays.stream(units(person, ABOVE))
                .flatMap(code -> organization.unit(new UnitCode(code)).stream())
                .anyMatch(unit -> unit.parent() == null);
    }

    private static Stream<String> named(String kind, String... names) {
        return Arrays.stream(names).map(name -> kind + name);
    }

    void admit(CaseNumber number, Set<String> keys) {
        jdbc.sql(
                        "insert into case_access (case_number, key) select :number, key from unnest(cast(:keys as text[])) as key"
                                + " on conflict (case_number, key) do update set past = false where case_access.past")
                .param("number", number.value())
                // in order, so that two transactions lock the same rows in the same order
                .param("keys", keys.stream().sorted().toArray(String[]::new))
                .update();
    }

    void release(CaseNumber number, String key) {
        jdbc.sql("update case_access set past = true where case_number = :number and key = :key")
                .param("number", number.value())
                .param("key", key)
                .update();
    }

    boolean maySee(Person person, CaseNumber number) {
        return jdbc.sql("select 1 from case_file f where f.number = :number and " + VISIBLE)
                .param("number", number.value())
                .params(parameters(person))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void withhold(CaseNumber number, String key) {
        jdbc.sql("insert into case_withheld (case_number, key) values (:number, :key) on conflict do nothing")
                .param("number", number.value())
                .param("key", key)
                .update();
    }

    /** False when nothing was withheld. */
    boolean disclose(CaseNumber number, String key) {
        return jdbc.sql("delete from case_withheld where case_number = :number and key = :key")
                        .param("number", number.value())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Admitted in person while the case is open, and in no group from which its private values are withheld. */
    boolean worksOn(Person person, CaseNumber number) {
        return jdbc.sql("""
                        select 1 from case_access a join case_file f on f.number = a.case_number
                        where a.case_number = :number and (a.key = :person or not f.confidential and a.key = any (cast(:names as text[]))) and not a.past and f.closed_at is null
                          and not exists (select from case_withheld w where w.case_number = :number and w.key = any (cast(:keys as text[])))
                        """)
                .param("number", number.value())
                .param("person", person.name())
                .param(
                        "names",
                        deputies.principals(person.name()).stream()
                                .map(Person::name)
                                .toArray(String[]::new))
                .param("keys", keys(person))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Those of the cases that are confidential and not this person's to see. */
    Set<CaseNumber> hidden(Person person, Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select f.number from case_file f where f.number = any (cast(:numbers as text[])) and f.confidential and not "
                                        + VISIBLE)
                        .param(
                                "numbers",
                                numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                        .params(parameters(person))
                        .query((row, index) -> new CaseNumber(row.getString(1)))
                        .set();
    }

    private static String[] units(Person person, Set<String> roles) {
        return person.roles().stream()
                .filter(held -> roles.contains(held.role()))
                .map(RoleAt::unit)
                .map(Object::toString)
                .toArray(String[]::new);
    }

    /** The person's own name and groups, and of those for whom they stand in; in confidential cases nobody stands in. */
    private String[] keys(Person person) {
        return Stream.concat(Stream.of(person), deputies.principals(person.name()).stream())
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.groups().stream()))
                .distinct()
                .toArray(String[]::new);
    }
}
