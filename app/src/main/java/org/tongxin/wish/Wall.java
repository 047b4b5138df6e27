package org.tongxin.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/**
 * The wish wall (心愿墙). Volunteers see what is open to a unit that they are registered in or below; those who work in a community see its wishes,
 * too, and claim none. Nobody gets to see the case by looking at the wall.
 */
@Service
@Transactional(readOnly = true)
public class Wall {

    static final String VOLUNTEER = "party-member";
    private static final Set<String> STAFF = Set.of(
            "grid-worker",
            "grid-branch",
            "dispatcher",
            "community-secretary",
            "street-coordinator",
            "district-coordinator",
            "supervisor");
    private static final int SHOWN = 200;
    private static final int NEWS = 30;

    private final WishTable table;
    private final Claiming claiming;
    private final WorkTasks tasks;
    private final Organization organization;
    private final Deadlines deadlines;
    private final Clock clock;

    Wall(
            WishTable table,
            Claiming claiming,
            WorkTasks tasks,
            Organization organization,
            Deadlines deadlines,
            Clock clock) {
        this.table = table;
        this.claiming = claiming;
        this.tasks = tasks;
        this.organization = organization;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What waits for somebody, the newest first. */
    public List<Wish> open(Person person) {
        return table.list(WishState.OPEN, reach(person), overseen(person), "published_at", SHOWN);
    }

    /** What has come true lately. */
    public List<Wish> granted(Person person) {
        return table.list(WishState.GRANTED, reach(person), overseen(person), "granted_at", NEWS);
    }

    /** What the person has claimed, with the task that is left to do. */
    public List<Claim> mine(Person person) {
        return table.claims(person.name(), SHOWN).stream()
                .map(claim -> claim.outcome() == null
                        ? new Claim(claim.wish(), claim.claimedAt(), claim.promisedOn(), null, task(claim, person))
                        : claim)
                .toList();
    }

    private @Nullable String task(Claim claim, Person person) {
        return tasks.ofCase(claim.wish().number()).stream()
                .filter(task -> person.name().equals(task.assignee()))
                .map(WorkTask::id)
                .findFirst()
                .orElse(null);
    }

    /** Whether the person can claim wishes at all. */
    public boolean volunteers(Person person) {
        return person.holds(VOLUNTEER);
    }

    /** Whether the person is a volunteer to whom the wish is open. */
    public boolean mayClaim(Person person, Wish wish) {
        return List.of(reach(person)).contains(wish.openTo().value());
    }

    /** The last day that can be promised today. */
    public LocalDate latestPromise() {
        return deadlines
                .due("wish.promise", null, null, null, clock.instant())
                .deadline()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    /**
     * Claims a wish for a person who promises a day. However many try at the same instant, one of them has it.
     *
     * @param promised in the clock's zone, today or later, not after {@link #latestPromise}
     * @throws org.tongxin.common.Refused for everybody else: {@code wish.taken} with the display name of who was first, {@code wish.gone},
     *     {@code wish.community}; {@code wish.own} for one's own wish, {@code wish.promise-past}, {@code wish.promise-far}, {@code wish.busy}
     * @throws org.springframework.security.access.AccessDeniedException when the wish is not open to the person, or there is none
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void claim(Person person, CaseNumber number, LocalDate promised) {
        claiming.claim(person, number, promised, latestPromise(), wish -> mayClaim(person, wish));
    }

    /** Every unit that has one of the volunteer's units in it. */
    private String[] reach(Person person) {
        return person.roles().stream()
                .filter(held -> held.role().equals(VOLUNTEER))
                .flatMap(held -> above(held.unit()))
                .distinct()
                .toArray(String[]::new);
    }

    private Stream<String> above(UnitCode unit) {
        return organization.path(unit).stream().map(Unit::code).map(UnitCode::value);
    }

    private static String[] overseen(Person person) {
        return person.roles().stream()
                .filter(held -> STAFF.contains(held.role()))
                .map(RoleAt::unit)
                .map(UnitCode::value)
                .toArray(String[]::new);
    }
}
