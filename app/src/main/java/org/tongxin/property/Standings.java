package org.tongxin.property;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/**
 * How the property companies did: each sees itself, those who look after units see the companies that serve estates there, by what happened on those
 * estates. The tables of {@link ScoreRules} say what counts how much.
 */
@Service
@Transactional
public class Standings {

    private static final Set<String> OVERSEERS =
            Set.of("dispatcher", "community-secretary", "street-coordinator", "district-coordinator", "supervisor");
    private static final String SECRETARY = "community-secretary";
    private static final int REMARK = 500;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final ScoreRules rules;
    private final Clock clock;

    Standings(JdbcClient jdbc, Organization organization, ScoreRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The companies that this person may see, the best first.
     *
     * @throws AccessDeniedException when the person neither looks after units nor works for a company
     */
    @Transactional(readOnly = true)
    public List<Standing> of(Person person, Quarter quarter) {
        Predicate<UnitCode> scope = scope(person);
        List<Unit> estates = organization.unitsOf(UnitType.ESTATE).stream()
                .filter(estate -> scope.test(estate.code()))
                .toList();
        List<ScoreLine> lines = lines(quarter).stream()
                .filter(line -> scope.test(line.estate()))
                .toList();
        return Stream.concat(
                        estates.stream().map(Unit::servedBy).filter(Objects::nonNull),
                        lines.stream().map(ScoreLine::company))
                .distinct()
                .filter(company -> overseer(person) || ownCompanies(person).contains(company))
                .flatMap(company -> organization.unit(company).stream())
                .map(company -> standing(company, estates, lines, quarter))
                .sorted(Comparator.comparingInt(Standing::score)
                        .reversed()
                        .thenComparingInt(Standing::points)
                        .thenComparing(standing -> standing.company().code().value()))
                .toList();
    }

    private Standing standing(Unit company, List<Unit> estates, List<ScoreLine> all, Quarter quarter) {
        List<ScoreLine> lines = all.stream()
                .filter(line -> line.company().equals(company.code()))
                .toList();
        int served = (int) estates.stream()
                .filter(estate -> company.code().equals(estate.servedBy()))
                .count();
        int points = lines.stream().mapToInt(ScoreLine::points).sum();
        Integer community = community(company.code(), quarter);
        int marks = Math.max(0, rules.fullMarks() - points);
        int weight = community == null ? 0 : rules.communityWeight();
        long score = Math.round((marks * (100.0 - weight) + (community == null ? 0 : community) * weight) / 100);
        return new Standing(company, served, lines, points, community, (int) score, points >= rules.removal());
    }

    /** Whether the person may say what a community thinks of the companies. */
    @Transactional(readOnly = true)
    public boolean mayAppraise(Person person, UnitCode company) {
        return communities(person, company).findAny().isPresent();
    }

    /**
     * What the person's communities think of a company in the running quarter; said again it counts anew.
     *
     * @param score 0–100
     * @throws Refused when the score is none, or the remark too long
     * @throws AccessDeniedException when the person leads no community where the company serves an estate
     */
    public void appraise(Person person, UnitCode company, int score, String remark) {
        List<UnitCode> communities = communities(person, company).toList();
        if (communities.isEmpty()) {
            throw new AccessDeniedException("Not this person's to say");
        }
        if (score < 0 || score > 100) {
            throw new Refused("property.appraise.score");
        }
        if (remark.length() > REMARK) {
            throw new Refused("case.too-long", "case.field.comment", REMARK, remark.length());
        }
        for (UnitCode community : communities) {
            jdbc.sql("""
                            insert into property_appraisal (company, community, quarter, score, remark, person, at) values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (company, community, quarter) do update
                            set score = excluded.score, remark = excluded.remark, person = excluded.person, at = excluded.at
                            """)
                    .params(
                            company.value(),
                            community.value(),
                            Date.valueOf(Quarter.now(clock).start()),
                            score,
                            remark.strip(),
                            person.name(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private Stream<UnitCode> communities(Person person, UnitCode company) {
        return person.roles().stream()
                .filter(held -> held.role().equals(SECRETARY))
                .map(RoleAt::unit)
                .filter(community -> organization.children(community).stream()
                        .anyMatch(estate -> company.equals(estate.servedBy())));
    }

    private @Nullable Integer community(UnitCode company, Quarter quarter) {
        OptionalDouble mean = jdbc
                .sql("select score from property_appraisal where company = ? and quarter = ?")
                .params(company.value(), Date.valueOf(quarter.start()))
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .average();
        return mean.isEmpty() ? null : (int) Math.round(mean.getAsDouble());
    }

    private List<ScoreLine> lines(Quarter quarter) {
        return jdbc.sql("select * from property_score where at >= ? and at < ? order by id desc")
                .params(midnight(quarter.start()), midnight(quarter.start().plusMonths(3)))
                .query(ScoreLine::read)
                .list();
    }

    private Timestamp midnight(java.time.LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Predicate<UnitCode> scope(Person person) {
        List<UnitCode> units = person.roles().stream()
                .filter(held -> OVERSEERS.contains(held.role()))
                .map(RoleAt::unit)
                .toList();
        Collection<UnitCode> companies = ownCompanies(person);
        if (units.isEmpty() && companies.isEmpty()) {
            throw new AccessDeniedException("Neither looks after units nor works for a company");
        }
        return estate -> units.stream().anyMatch(unit -> organization.within(estate, unit))
                || organization
                        .propertyCompany(estate)
                        .map(Unit::code)
                        .filter(companies::contains)
                        .isPresent();
    }

    private static boolean overseer(Person person) {
        return person.roles().stream().anyMatch(held -> OVERSEERS.contains(held.role()));
    }

    private Set<UnitCode> ownCompanies(Person person) {
        return person.roles().stream()
                .filter(held -> held.role().equals(Party.PROPERTY_MANAGER.id()))
                .flatMap(held -> organization.propertyCompany(held.unit()).stream())
                .map(Unit::code)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
