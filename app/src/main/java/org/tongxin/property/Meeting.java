package org.tongxin.property;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.organization.RoleAt;

/**
 * A five-party meeting (五方会商).
 *
 * @param round the how-manyeth of its case, from 1
 * @param quorum how many seats have to answer, the secretary's included
 * @param closedAt when everybody had answered or the time was over; null while it runs
 */
public record Meeting(
        int round, int quorum, Instant convenedAt, @Nullable Instant closedAt, List<Seat> seats) {

    /**
     * @param holder who was asked, a role at a unit
     * @param standsIn whether the residents' committee sits here for an owners' committee that the estate does not have
     * @param answeredBy name of an account; null when there is no answer
     */
    public record Seat(
            Party party,
            RoleAt holder,
            boolean standsIn,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String opinion,
            @Nullable String willDo) {

        public boolean answered() {
            return answeredAt != null;
        }
    }

    public boolean quorate() {
        return seats.stream().filter(Seat::answered).count() >= quorum;
    }
}
