package org.tongxin.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;

/**
 * What somebody asks for, before it is a case.
 *
 * @param title short; blank when only described, then the beginning of the text is used
 * @param text what it is about, at most {@link #TEXT_LIMIT} characters
 * @param category a code of the categories; null lets the rules propose one
 * @param urgency null lets the rules propose one
 * @param unit where it is: a community, or an estate, grid or building below one; the community answers for it
 * @param place where it is, in words, without what identifies a person
 * @param channel {@code portal}, {@code grid-worker}, {@code hotline}, {@code message-board} …
 * @param externalId the id that the channel gave it; null when it has none
 * @param reporter name of the account that files it; null for a resident without one
 * @param submittedAt when it was written down elsewhere; null when that is now. Limits always count from now
 * @param answers the process, and what its start form asks for
 */
public record NewRequest(
        String title,
        String text,
        @Nullable String category,
        @Nullable Urgency urgency,
        UnitCode unit,
        @Nullable String place,
        String channel,
        @Nullable String externalId,
        @Nullable String reporter,
        @Nullable Instant submittedAt,
        Answers answers) {

    /** Characters, as people count them: an emoji is one. */
    public static final int TEXT_LIMIT = 5_000;

    public static final int TITLE_LIMIT = 100;

    public static final int PLACE_LIMIT = 200;
}
