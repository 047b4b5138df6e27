package org.tongxin.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.PastCase;
import org.tongxin.cases.Rating;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.RoleAt;

/** An invented case that has ended, told step by step. */
class DemoStory {

    /** A step takes some share of its limit: most less than half, few more than all. */
    private static final double MEDIAN_SHARE = 0.4;

    private static final double SPREAD = 0.55;
    private static final Duration LONGEST = Duration.ofDays(60);

    private final DemoCast cast;
    private final DemoCast.Subject subject;
    private final UnitCode unit;
    private final Random random;
    private final String id;
    private final Instant filed;
    private final List<PastStep> steps = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<Instant> reopened = new ArrayList<>();
    private Instant now;
    private @Nullable Rating rating;
    private String result = "solved";
    private @Nullable String level;

    DemoStory(DemoCast cast, DemoCast.Subject subject, UnitCode unit, Random random, String id, Instant filed) {
        this.cast = cast;
        this.subject = subject;
        this.unit = unit;
        this.random = random;
        this.id = id;
        this.filed = filed;
        this.now = filed;
    }

    Random random() {
        return random;
    }

    UnitCode unit() {
        return unit;
    }

    DemoCast.Subject subject() {
        return subject;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /**
     * Somebody does a step.
     *
     * @param slowness 1 is as fast as most
     */
    void step(
            String process,
            String step,
            String name,
            String limit,
            RoleAt group,
            double slowness,
            String outcome,
            String words) {
        DemoCast.Allowance limited = cast.allowance(limit, subject, group.unit());
        Instant due = limited.due(now);
        double share = MEDIAN_SHARE * slowness * Math.exp(SPREAD * random.nextGaussian());
        Duration taken =
                Duration.ofMinutes(Math.max(6, (long) (limited.allowed().toMinutes() * share)));
        Instant begun = now;
        now = limited.calendar().plus(begun, taken.compareTo(LONGEST) > 0 ? LONGEST : taken);
        RoleAt holder = cast.nearest(group);
        String person = cast.holder(holder);
        if (now.isAfter(due)) {
            timeline.add(new TimelineEntry(due, null, "warned", step, name, null, null, false));
        }
        timeline.add(new TimelineEntry(now, person, "completed", step, name, words, null, false));
        steps.add(new PastStep(
                id + "-" + steps.size(),
                process,
                step,
                name,
                unit,
                Set.of(holder.group()),
                person,
                begun,
                due,
                now,
                false,
                outcome));
    }

    /** A sentence that the resident reads. */
    void note(String sentence) {
        timeline.add(new TimelineEntry(now, null, "note", null, null, sentence, null, true));
    }

    void waitFor(Duration time) {
        now = now.plus(time);
    }

    void reopen() {
        reopened.add(now);
        rating = null;
    }

    /** The resident rates, or a week passes. False when nobody did. */
    boolean rated(boolean pleased) {
        if (!chance(64)) {
            waitFor(Duration.ofDays(7));
            return false;
        }
        waitFor(Duration.ofMinutes(60L + random.nextInt(3 * 24 * 60)));
        int[] stars = pleased ? new int[] {5, 5, 5, 5, 5, 4, 4, 4, 3, 2} : new int[] {5, 4, 4, 3, 3, 2, 2, 1};
        int given = stars[random.nextInt(stars.length)];
        rating = new Rating(given, given > 2 ? chance(97) : chance(30), null, now);
        return true;
    }

    boolean satisfied() {
        return rating != null && rating.solved() && rating.stars() > 2;
    }

    /** Whether some step was late. */
    boolean late() {
        return steps.stream()
                .anyMatch(step -> Objects.requireNonNull(step.ended()).isAfter(Objects.requireNonNull(step.due())));
    }

    void close(String how) {
        result = how;
    }

    void settledAt(String where) {
        level = where;
    }

    Instant end() {
        return now;
    }

    List<PastStep> steps() {
        return List.copyOf(steps);
    }

    @Nullable
    String level() {
        return level;
    }

    PastCase past() {
        NewCase about = new NewCase(
                subject.process(),
                subject.title(),
                subject.text(),
                subject.category(),
                Urgency.valueOf(subject.urgency().toUpperCase(Locale.ROOT)),
                unit,
                null,
                List.of("portal", "hotline", "grid-worker").get(random.nextInt(3)),
                id,
                null,
                filed,
                Map.of(),
                Map.of());
        return new PastCase(
                about,
                subject.process().equals("mediation"),
                List.copyOf(timeline),
                cast.allowance(subject.wholeLimit(), subject, unit)
                        .due(reopened.isEmpty() ? filed : reopened.get(reopened.size() - 1)),
                List.copyOf(reopened),
                now,
                result,
                rating);
    }
}
