package org.tongxin.intake;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;

/** What a request must be like; the message says what to do about it. */
@Component
class RequestRules {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int DERIVED_TITLE = 30;

    private final Clock clock;

    RequestRules(Clock clock) {
        this.clock = clock;
    }

    /** The request with trimmed texts and a title, or {@link Refused}. */
    NewRequest check(NewRequest request) {
        String text = request.text().strip();
        if (text.isEmpty()) {
            throw new Refused("intake.text.empty");
        }
        String title = request.title().strip();
        if (title.isEmpty()) {
            title = beginning(text);
        }
        String place = request.place() == null ? null : request.place().strip();
        length(text, NewRequest.TEXT_LIMIT, "intake.text.long");
        length(title, NewRequest.TITLE_LIMIT, "intake.title.long");
        length(place, NewRequest.PLACE_LIMIT, "intake.place.long");
        if (!request.channel().matches("[a-z][a-z0-9-]{1,31}")) {
            throw new Refused("intake.channel.wrong");
        }
        time(request.submittedAt());
        return new NewRequest(
                title,
                text,
                request.category(),
                request.urgency(),
                request.unit(),
                place,
                request.channel(),
                request.externalId(),
                request.reporter(),
                request.submittedAt(),
                request.answers());
    }

    private void time(@Nullable Instant submittedAt) {
        if (submittedAt != null && submittedAt.isAfter(clock.instant())) {
            throw new Refused("intake.time.future");
        }
        if (submittedAt != null && submittedAt.isBefore(EARLIEST)) {
            throw new Refused("intake.time.nonsense");
        }
    }

    private static void length(@Nullable String value, int limit, String key) {
        if (value == null) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > limit) {
            throw new Refused(key, limit, length, length - limit);
        }
        if (value.indexOf('\0') >= 0) {
            throw new Refused("intake.text.binary");
        }
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse(text).strip();
        int length = line.codePointCount(0, line.length());
        return length <= DERIVED_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, DERIVED_TITLE)) + "…";
    }
}
