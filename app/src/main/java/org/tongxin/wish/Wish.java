package org.tongxin.wish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * What is public of a wish, in the words that the community approved.
 *
 * @param amount about what it costs, in yuan; null when it costs nothing
 * @param openTo volunteers of this unit and those below see it
 * @param path the units from the city down to its grid
 * @param publishedAt since when it is on the wall, counted anew each time that it comes back
 */
public record Wish(
        CaseNumber number,
        WishKind kind,
        String title,
        String text,
        @Nullable Integer amount,
        UnitCode grid,
        UnitCode openTo,
        List<UnitCode> path,
        WishState state,
        Instant publishedAt,
        @Nullable Instant grantedAt) {}
