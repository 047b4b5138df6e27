package org.tongxin.modeling.dryrun.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.tongxin.common.Refused;
import org.tongxin.common.Rehearsal;

/** What the engine would do by itself in a case: timers go off in their order, what is asynchronous goes on at once. */
class CaseJobs {

    private static final int MOST = 200;

    private final ProcessEngine engine;
    private final Rehearsal rehearsal;

    CaseJobs(ProcessEngine engine, Rehearsal rehearsal) {
        this.engine = engine;
        this.rehearsal = rehearsal;
    }

    /** The case's processes, called ones among them. */
    List<ProcessInstance> instances() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rehearsal.number().value())
                .list();
    }

    /** The timers that run, the next first. */
    List<Job> timers() {
        return jobs(JobQuery::timers)
                .sorted(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
                .toList();
    }

    String activity(Job job) {
        return management()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Lets time pass until that timer has gone off, and all that are due before it. */
    void pass(String timer) {
        Job wanted = timers().stream()
                .filter(job -> activity(job).equals(timer))
                .findFirst()
                .orElseThrow(() -> new Refused("dryrun.not-waiting"));
        for (int i = 0; i < MOST; i++) {
            Job next = timers().get(0);
            Instant due = next.getDuedate().toInstant();
            if (due.isAfter(rehearsal.now())) {
                rehearsal.moveTo(due);
            }
            management().executeJob(next.getId());
            settle();
            boolean gone = timers().stream().noneMatch(job -> job.getId().equals(wanted.getId()));
            if (gone) {
                return;
            }
        }
        throw new Refused("dryrun.endless");
    }

    /** Until nothing asynchronous is left. */
    void settle() {
        for (int i = 0; i < MOST; i++) {
            Optional<Job> next = jobs(JobQuery::messages).findFirst();
            if (next.isEmpty()) {
                return;
            }
            management().executeJob(next.get().getId());
        }
        throw new Refused("dryrun.endless");
    }

    private Stream<Job> jobs(UnaryOperator<JobQuery> which) {
        return instances().stream()
                .flatMap(
                        instance -> which
                                .apply(management().createJobQuery().processInstanceId(instance.getId()))
                                .active()
                                .list()
                                .stream());
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
