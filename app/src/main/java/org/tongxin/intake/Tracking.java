package org.tongxin.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Refused;
import org.tongxin.common.Sends;
import org.tongxin.workflow.Workflow;

/**
 * What the tracking code opens. Whoever has the code may look, add and rate; who tries codes is kept out for a while, and is never told whether a
 * code came near.
 */
@Service
@Sends(
        value = Tracking.RATED,
        brings = {"stars", "solved"})
@Sends(value = Tracking.CONFIRMED, brings = "confirmed")
public class Tracking {

    static final String RATED = "Message_Rated";
    static final String CONFIRMED = "Message_Confirmed";

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int WRONG_CODES = 10;
    private static final int ADDITIONS = 10;

    private final CaseFiles cases;
    private final Attachments attachments;
    private final Workflow workflow;
    private final Clock clock;
    private final Throttle tries;
    private final Throttle additions;

    Tracking(CaseFiles cases, Attachments attachments, Workflow workflow, Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.workflow = workflow;
        this.clock = clock;
        this.tries = new Throttle(WRONG_CODES, PERIOD, "track.blocked", clock);
        this.additions = new Throttle(ADDITIONS, PERIOD, "track.too-often", clock);
    }

    /**
     * @throws Refused {@code track.unknown}, or {@code track.blocked} after too many wrong codes from one address, then for right codes too
     */
    @Transactional(readOnly = true)
    public Progress progress(String code, Visitor visitor) {
        CaseFile file = open(code, visitor);
        Stage stage = file.stage();
        Instant due = file.open() ? file.dueAt() : null;
        return new Progress(
                file.number(),
                file.title(),
                file.text(),
                file.place(),
                stage,
                file.open() && workflow.awaits(CONFIRMED, file.number()),
                file.receivedAt(),
                due,
                due != null && due.isBefore(clock.instant()),
                file.result(),
                visible(file),
                attachments.of(file.number()).stream()
                        .filter(Attachment::visibleToResident)
                        .toList(),
                cases.rating(file.number()).orElse(null));
    }

    /** Adds what the resident wants to say to those who work on it. */
    @Transactional
    public void remark(String code, String text, Visitor visitor) {
        CaseFile file = open(code, visitor);
        String remark = words(text);
        if (remark.isEmpty()) {
            throw new Refused("intake.text.empty");
        }
        requireOpen(file);
        additions.take(file.number().value());
        cases.record(
                file.number(),
                new TimelineEntry(clock.instant(), null, "resident.remark", null, null, null, remark, true));
    }

    /** Adds a photo for those who work on it. */
    @Transactional
    public void photo(String code, CleanFile photo, Visitor visitor) {
        CaseFile file = open(code, visitor);
        requireOpen(file);
        additions.take(file.number().value());
        attachments.add(file.number(), photo, null, null, true);
    }

    /**
     * Rates the result and lets the process go on.
     *
     * @throws Refused when nothing waits for a rating
     */
    @Transactional
    public void rate(String code, int stars, boolean solved, String comment, Visitor visitor) {
        CaseFile file = open(code, visitor);
        cases.rate(file.number(), stars, solved, comment.isBlank() ? null : comment.strip());
        if (!workflow.correlate(RATED, file.number(), Map.of("stars", stars, "solved", solved))) {
            throw new Refused("track.rate.not-now");
        }
    }

    /**
     * Says whether what was done is right, when the process asks for it, and lets the process go on with {@code confirmed}: {@code accept} or {@code
     * reject}.
     *
     * @param remark what is not right yet; may be blank when it is
     * @throws Refused when nothing waits for this, or a refusal says nothing
     */
    @Transactional
    public void confirm(String code, boolean right, String remark, Visitor visitor) {
        CaseFile file = open(code, visitor);
        if (!right && remark.isBlank()) {
            throw new Refused("track.confirm.reason-missing");
        }
        String words = words(remark);
        cases.record(
                file.number(),
                new TimelineEntry(
                        clock.instant(),
                        null,
                        right ? "confirmed" : "objected",
                        null,
                        null,
                        null,
                        words.isEmpty() ? null : words,
                        true));
        if (!workflow.correlate(CONFIRMED, file.number(), Map.of("confirmed", right ? "accept" : "reject"))) {
            throw new Refused("track.confirm.not-now");
        }
    }

    private static String words(String text) {
        String words = text.strip();
        int length = words.codePointCount(0, words.length());
        if (length > NewRequest.TEXT_LIMIT) {
            throw new Refused("intake.text.long", NewRequest.TEXT_LIMIT, length, length - NewRequest.TEXT_LIMIT);
        }
        return words;
    }

    private CaseFile open(String code, Visitor visitor) {
        tries.check(visitor.address());
        return cases.byTrackingCode(code).orElseThrow(() -> {
            tries.take(visitor.address());
            return new Refused("track.unknown");
        });
    }

    private static void requireOpen(CaseFile file) {
        if (!file.open()) {
            throw new Refused("track.closed");
        }
    }

    private List<TimelineEntry> visible(CaseFile file) {
        return cases.timeline(file.number()).stream()
                .filter(TimelineEntry::visibleToResident)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }
}
