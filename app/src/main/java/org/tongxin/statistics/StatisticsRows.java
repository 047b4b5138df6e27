package org.tongxin.statistics;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.Rating;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.ActingUnits;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** What is counted of a case, from its file, its timeline and the engine's history. */
@Component
class StatisticsRows {

    static final String RESPONSE = "statistics.response";

    private static final Set<String> RESPONSES = Set.of("answered", "closed");
    private static final Set<UnitType> DEPARTMENTS = Set.of(UnitType.DEPARTMENT, UnitType.PARTNER);
    private static final String COMPANY_ROLE = "property-manager";
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Organization organization;
    private final ActingUnits actingUnits;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Clock clock;

    StatisticsRows(
            Organization organization, ActingUnits actingUnits, Calendars calendars, Deadlines deadlines, Clock clock) {
        this.organization = organization;
        this.actingUnits = actingUnits;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    StepRow step(CaseFile file, List<TimelineEntry> timeline, PastStep step) {
        UnitCode unit = step.unit() == null ? file.unit() : step.unit();
        UnitCode acting = actingUnits.of(step.groups()).orElse(null);
        Instant ended = step.ended();
        List<Pause> pauses = ended == null ? List.of() : pauses(timeline, step, ended);
        return new StepRow(
                step.taskId(),
                file.number(),
                step.processKey(),
                step.step(),
                step.stepName(),
                unit,
                path(unit),
                acting,
                company(step.groups()),
                step.person(),
                step.created(),
                step.due(),
                ended,
                step.cancelled(),
                step.outcome(),
                ended == null ? null : worked(acting == null ? unit : acting, step.created(), ended, pauses),
                (int) pauses.stream()
                        .map(Pause::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMinutes());
    }

    CaseRow row(
            CaseFile file,
            List<TimelineEntry> timeline,
            @Nullable Rating newest,
            List<StepRow> steps,
            @Nullable String level) {
        Instant reopened = last(timeline, "reopened").orElse(Instant.MIN);
        Rating rating = newest == null || newest.at().isBefore(reopened) ? null : newest;
        return new CaseRow(
                file.number(),
                file.processKey(),
                file.category(),
                file.urgency().id(),
                file.unit(),
                path(file.unit()),
                lastOf(steps, StatisticsRows.this::department),
                lastOf(steps, StepRow::company),
                file.receivedAt(),
                firstResponse(timeline),
                responseDue(file),
                file.dueAt(),
                done(file, timeline, reopened, rating),
                file.closedAt(),
                file.result(),
                rating == null ? null : rating.stars(),
                rating == null ? null : rating.solved(),
                (int) timeline.stream()
                        .filter(entry -> entry.kind().equals("reopened"))
                        .count(),
                (int) steps.stream().filter(StepRow::handedBack).count(),
                level);
    }

    private List<UnitCode> path(UnitCode unit) {
        List<UnitCode> path = organization.path(unit).stream().map(Unit::code).toList();
        return path.isEmpty() ? List.of(unit) : path;
    }

    private @Nullable UnitCode company(Set<String> groups) {
        return groups.stream()
                .filter(group -> group.startsWith(COMPANY_ROLE + "@"))
                .map(group -> RoleAt.parse(group).unit())
                .flatMap(estate -> organization.propertyCompany(estate).stream())
                .map(Unit::code)
                .findFirst()
                .orElse(null);
    }

    private @Nullable UnitCode department(StepRow step) {
        return Optional.ofNullable(step.acting())
                .flatMap(organization::unit)
                .filter(unit -> DEPARTMENTS.contains(unit.type()))
                .map(Unit::code)
                .orElse(null);
    }

    private static @Nullable UnitCode lastOf(
            List<StepRow> steps, java.util.function.Function<StepRow, @Nullable UnitCode> what) {
        return steps.stream()
                .sorted(Comparator.comparing(StepRow::created).reversed())
                .map(what)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Somebody did a step, or the resident got an answer; what the system says by itself is none. */
    private static @Nullable Instant firstResponse(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry ->
                        RESPONSES.contains(entry.kind()) || entry.kind().equals("completed") && entry.actor() != null)
                .map(TimelineEntry::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When somebody last did something before the resident rated; waiting for the rating makes nobody late. */
    private static @Nullable Instant done(
            CaseFile file, List<TimelineEntry> timeline, Instant reopened, @Nullable Rating rating) {
        Instant closed = file.closedAt();
        return closed == null
                ? null
                : timeline.stream()
                        .filter(entry -> entry.kind().equals("completed") && entry.actor() != null)
                        .map(TimelineEntry::at)
                        .filter(at -> !at.isBefore(reopened) && !at.isAfter(rating == null ? closed : rating.at()))
                        .max(Comparator.naturalOrder())
                        .orElse(closed);
    }

    /** Cases of a year without a calendar have none, and a table may lack the row. */
    private @Nullable Instant responseDue(CaseFile file) {
        try {
            return deadlines
                    .due(RESPONSE, file.category(), file.urgency().id(), file.unit(), file.receivedAt())
                    .deadline();
        } catch (Refused unknown) {
            return null;
        }
    }

    private static Optional<Instant> last(List<TimelineEntry> timeline, String kind) {
        return timeline.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::at)
                .max(Comparator.naturalOrder());
    }

    private @Nullable Integer worked(UnitCode unit, Instant from, Instant to, List<Pause> pauses) {
        try {
            var calendar = calendars.of(unit);
            Duration paused = pauses.stream()
                    .map(pause -> calendar.between(pause.from(), pause.to()))
                    .reduce(Duration.ZERO, Duration::plus);
            return (int) calendar.between(from, to).minus(paused).toMinutes();
        } catch (Refused unknown) {
            return null;
        }
    }

    private record Pause(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** When the step's clock stood still: until the announced end, an earlier resumption or the step's own end. */
    private List<Pause> pauses(List<TimelineEntry> timeline, PastStep step, Instant ended) {
        List<TimelineEntry> own = timeline.stream()
                .filter(entry -> step.step().equals(entry.step()))
                .filter(entry ->
                        !entry.at().isBefore(step.created()) && !entry.at().isAfter(ended))
                .toList();
        return own.stream()
                .filter(entry -> entry.kind().equals("paused"))
                .map(entry -> new Pause(entry.at(), pausedUntil(entry, own, ended)))
                .filter(not(pause -> pause.to().isBefore(pause.from())))
                .toList();
    }

    private Instant pausedUntil(TimelineEntry pause, List<TimelineEntry> own, Instant ended) {
        Instant announced = instant(pause.outcome()).orElse(pause.at());
        Instant end = announced.isBefore(ended) ? announced : ended;
        return own.stream()
                .filter(entry -> entry.kind().equals("resumed"))
                .map(TimelineEntry::at)
                .filter(at -> !at.isBefore(pause.at()) && at.isBefore(end))
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    private Optional<Instant> instant(@Nullable String exact) {
        try {
            return Optional.ofNullable(exact)
                    .map(text -> LocalDateTime.parse(text, EXACT)
                            .atZone(clock.getZone())
                            .toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
