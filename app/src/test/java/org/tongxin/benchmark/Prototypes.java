package org.tongxin.benchmark;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/**
 * Cases of every process, worked on through the application's own services by people who choose by lot, while the clock goes on and timers go off: whatever
 * the application writes, it has written. Nothing here knows a process.
 */
@Component
@Lazy
class Prototypes {

    private static final Instant MONDAY =
            LocalDateTime.parse("2024-03-04T09:00").atZone(AdjustableClock.ZONE).toInstant();
    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final int MOST_ACTIONS = 60;

    private final Processes processes;
    private final People people;
    private final CaseFiles cases;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TimeTravel travel;
    private final Clock clock;

    Prototypes(
            Processes processes,
            People people,
            CaseFiles cases,
            RuntimeService runtime,
            ManagementService management,
            TimeTravel travel,
            Clock clock) {
        this.processes = processes;
        this.people = people;
        this.cases = cases;
        this.runtime = runtime;
        this.management = management;
        this.travel = travel;
        this.clock = clock;
    }

    /** @param each how many of every process */
    List<Prototype> make(int each, Random random) {
        List<Prototype> made = new ArrayList<>();
        List<String> keys = processes.all().stream().map(ProcessInfo::key).toList();
        for (String process : keys) {
            for (int i = 0; i < each; i++) {
                // Every third goes to its end; the others stop somewhere on the way.
                int stop = i % 3 == 0 ? MOST_ACTIONS : i % 8;
                make(made.size(), process, stop, random).ifPresent(made::add);
            }
            System.out.printf("  %s: %d prototypes so far%n", process, made.size());
        }
        travel.setOffset(Duration.ZERO);
        return made;
    }

    private java.util.Optional<Prototype> make(int id, String process, int stop, Random random) {
        goTo(MONDAY.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60))));
        CaseNumber number;
        try {
            number = people.ask(process, random);
        } catch (Refused | AccessDeniedException refused) {
            System.out.printf("  %s is not asked for: %s%n", process, refused.getMessage());
            return java.util.Optional.empty();
        }
        runDue(number);
        for (int action = 0; action < stop && running(number); action++) {
            goOn(number, random);
        }
        people.leave(number, random);
        Instant last = clock.instant();
        boolean open = running(number);
        Instant next = timer(number) == null ? last.plus(PATIENCE) : timer(number);
        return java.util.Optional.of(new Prototype(
                id,
                number,
                process,
                open,
                people.openTasks(number),
                cases.find(number).orElseThrow().receivedAt(),
                last,
                next.isBefore(last) ? last : next));
    }

    /** Somebody does something; when nobody can, or one time in six, time passes until the next timer. */
    private void goOn(CaseNumber number, Random random) {
        Instant timer = timer(number);
        Instant later = clock.instant().plus(Duration.ofMinutes(5 + random.nextInt(random.nextInt(900) + 1)));
        boolean waits = random.nextInt(6) == 0;
        if (!waits && (timer == null || later.isBefore(timer))) {
            goTo(later);
        }
        if (waits || !people.act(number, random)) {
            if (timer != null) {
                goTo(timer.plusSeconds(1));
            }
        }
        runDue(number);
    }

    private void goTo(Instant instant) {
        travel.setOffset(Duration.between(Instant.now(), instant));
    }

    private void runDue(CaseNumber number) {
        for (int i = 0; i < 20; i++) {
            List<Job> due = jobs(number).stream()
                    .filter(job -> job.getRetries() > 0)
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
    }

    private @Nullable Instant timer(CaseNumber number) {
        return jobs(number).stream()
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .min(comparing(Instant::toEpochMilli))
                .orElse(null);
    }

    private List<Job> jobs(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).list().stream())
                .sorted(comparing((Job job) ->
                        job.getDuedate() == null ? 0 : job.getDuedate().getTime()))
                .toList();
    }

    private boolean running(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }
}
