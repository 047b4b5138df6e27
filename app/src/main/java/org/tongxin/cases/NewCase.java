package org.tongxin.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * What is known when a case is opened.
 *
 * @param processKey the process that will run, such as {@code dispatch}
 * @param category a code of the categories; null while nobody has said it
 * @param unit the community that answers for the case
 * @param place where it is, in words, without what identifies a person
 * @param channel how it came in: {@code portal}, {@code grid-worker}, {@code hotline}, {@code message-board} …
 * @param externalId the id that the channel gave it; (channel, externalId) is unique when present
 * @param reporter name of the account that reported it; null for a resident without one
 * @param receivedAt when it was submitted
 * @param values further values of the start form that belong to the case file
 * @param privateValues what identifies a person (contact name, phone, address …): encrypted at rest, never in the engine
 */
public record NewCase(
        String processKey,
        String title,
        String text,
        @Nullable String category,
        Urgency urgency,
        UnitCode unit,
        @Nullable String place,
        String channel,
        @Nullable String externalId,
        @Nullable String reporter,
        Instant receivedAt,
        Map<String, Object> values,
        Map<String, Object> privateValues) {}
