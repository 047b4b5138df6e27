package org.tongxin.wish;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.NoticeRaised;

/** What the diagram does with a wish, in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Wishes {

    /** The process of wishes. */
    static final String PROCESS = "wish";

    private final WishTable table;
    private final CaseFiles cases;
    private final PublicText publicText;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Wishes(
            WishTable table,
            CaseFiles cases,
            PublicText publicText,
            Organization organization,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.publicText = publicText;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes the public words: the wisher's own, with the private values struck out. */
    public void draft(CaseNumber number) {
        publicText.draft(file(number));
    }

    /**
     * Puts a wish on the wall for its grid, in the words that were approved, or back on it, open as far as it was.
     *
     * @param amount in yuan; null when it costs nothing
     */
    public void publish(CaseNumber number, String kind, @Nullable Integer amount, UnitCode grid) {
        table.lock(number);
        CaseFile file = file(number);
        String title = String.valueOf(file.values().get(PublicText.TITLE));
        String text = String.valueOf(file.values().get(PublicText.TEXT));
        // Whatever came before in the diagram: nothing gets on the wall that identifies somebody.
        publicText.check(number, title, text);
        var path = organization.path(grid).stream().map(Unit::code).toList();
        table.publish(new Wish(
                number,
                WishKind.of(kind),
                title,
                text,
                amount,
                grid,
                grid,
                path,
                WishState.OPEN,
                clock.instant(),
                null));
        changed(number);
    }

    /** Opens a wish to the unit of that type that its grid lies in; never closes it for anybody. */
    public void openTo(CaseNumber number, UnitType type) {
        Wish wish = table.lock(number).orElseThrow();
        organization.path(wish.grid()).stream()
                .filter(unit -> unit.type() == type && organization.within(wish.openTo(), unit.code()))
                .findFirst()
                .ifPresent(unit -> table.openTo(number, unit.code()));
        changed(number);
    }

    /** The claim has come to nothing: the claimant is told, and sees no private values any more. */
    public void returned(CaseNumber number, String outcome) {
        table.lock(number);
        table.claimant(number).ifPresent(claimant -> {
            table.endClaim(number, outcome, clock.instant());
            cases.release(number, claimant);
            events.publishEvent(new NoticeRaised(number, "wish." + outcome, null, null, Set.of(claimant), Set.of()));
        });
        changed(number);
    }

    /** The community sees to it. */
    public void offWall(CaseNumber number) {
        state(number, WishState.COMMUNITY);
    }

    /** Somebody says that it is fulfilled. */
    public void done(CaseNumber number) {
        state(number, WishState.DONE);
    }

    /** It has come true: good news on the wall. */
    public void granted(CaseNumber number) {
        table.lock(number);
        table.endClaim(number, "granted", clock.instant());
        table.granted(number, clock.instant());
        changed(number);
    }

    private void state(CaseNumber number, WishState state) {
        table.lock(number);
        table.state(number, state);
        changed(number);
    }

    private void changed(CaseNumber number) {
        events.publishEvent(new WallChanged(number));
    }

    private CaseFile file(CaseNumber number) {
        return cases.find(number).orElseThrow(() -> new Refused("case.unknown", number));
    }
}
