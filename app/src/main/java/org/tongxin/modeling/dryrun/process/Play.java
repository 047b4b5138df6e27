package org.tongxin.modeling.dryrun.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.tongxin.common.Refused;
import org.tongxin.common.Rehearsal;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** One case within its transaction: moves it, and notes what it passes. */
class Play {

    private static final int MOST_JOBS = 200;
    private static final Set<String> SILENT =
            Set.of("multiInstanceBody", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    private final ProcessEngine engine;
    private final Workflow workflow;
    private final WorkTasks tasks;
    private final Actors actors;
    private final SampleProof proof;
    private final Rehearsal rehearsal;
    private final List<Walk.Passed> path = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int moves;

    Play(
            ProcessEngine engine,
            Workflow workflow,
            WorkTasks tasks,
            Actors actors,
            SampleProof proof,
            Rehearsal rehearsal) {
        this.engine = engine;
        this.workflow = workflow;
        this.tasks = tasks;
        this.actors = actors;
        this.proof = proof;
        this.rehearsal = rehearsal;
    }

    /** What there is to remember when a move is taken back. */
    record Memory(Instant now, int path, Set<String> seen, int moves) {}

    Memory memory() {
        return new Memory(rehearsal.now(), path.size(), Set.copyOf(seen), moves);
    }

    void back(Memory memory) {
        rehearsal.moveTo(memory.now());
        path.subList(memory.path(), path.size()).clear();
        seen.retainAll(memory.seen());
        moves = memory.moves();
    }

    List<Walk.Passed> path() {
        return List.copyOf(path);
    }

    Instant now() {
        return rehearsal.now();
    }

    /** What is asynchronous goes on at once. */
    void begun() {
        settle();
        note();
    }

    void make(Move move) {
        moves++;
        if (move instanceof Move.Complete complete) {
            complete(complete);
        } else if (move instanceof Move.Pass pass) {
            pass(pass.timer());
        } else if (move instanceof Move.Message message
                && !workflow.correlate(message.name(), rehearsal.number(), message.brings())) {
            throw new Refused("dryrun.not-waiting");
        }
        settle();
        note();
    }

    private void complete(Move.Complete move) {
        WorkTask task = open().stream()
                .filter(open -> open.step().equals(move.step()))
                .skip(move.index())
                .findFirst()
                .orElseThrow(() -> new Refused("dryrun.not-waiting"));
        String actor = actors.of(task);
        tasks.takeOver(task.id(), actor, null);
        proof.attach(task, actor);
        tasks.complete(task.id(), actor, move.values());
    }

    /** The open tasks, in an order that is the same whenever the walk is played. */
    List<WorkTask> open() {
        return tasks.ofCase(rehearsal.number()).stream()
                .sorted(Comparator.comparing(WorkTask::processKey)
                        .thenComparing(WorkTask::step)
                        .thenComparing(this::loop)
                        .thenComparing(WorkTask::id))
                .toList();
    }

    private Integer loop(WorkTask task) {
        return tasks.variables(task.id()).get("loopCounter") instanceof Integer loop ? loop : Integer.valueOf(0);
    }

    private void pass(String timer) {
        Job wanted = timers().stream()
                .filter(job -> activity(job).equals(timer))
                .findFirst()
                .orElseThrow(() -> new Refused("dryrun.not-waiting"));
        for (int i = 0; i < MOST_JOBS; i++) {
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

    /** The timers that run, the next first. */
    List<Job> timers() {
        return instances().stream()
                .flatMap(instance ->
                        management()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .active()
                                .list()
                                .stream())
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

    List<ProcessInstance> instances() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rehearsal.number().value())
                .list();
    }

    private void settle() {
        for (int i = 0; i < MOST_JOBS; i++) {
            Optional<Job> next = instances().stream()
                    .flatMap(instance ->
                            management()
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .messages()
                                    .active()
                                    .list()
                                    .stream())
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            management().executeJob(next.get().getId());
        }
        throw new Refused("dryrun.endless");
    }

    private void note() {
        List<HistoricProcessInstance> all = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(rehearsal.number().value())
                .list();
        all.stream()
                .flatMap(instance -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .filter(activity -> seen.add(activity.getId()))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .forEach(this::note);
    }

    private void note(HistoricActivityInstance activity) {
        String name = activity.getActivityName();
        boolean silent = SILENT.contains(activity.getActivityType()) && (name == null || name.isBlank());
        if (!silent && !activity.getActivityType().equals("multiInstanceBody")) {
            path.add(new Walk.Passed(
                    activity.getProcessDefinitionKey(),
                    activity.getActivityId(),
                    name == null ? activity.getActivityId() : name,
                    activity.getActivityType(),
                    rehearsal.now(),
                    moves,
                    activity.isCanceled()));
        }
    }

    private ManagementService management() {
        return engine.getManagementService();
    }

    /** By name, whatever of it tells one situation from another. */
    Map<String, Object> variables() {
        Map<String, Object> all = new TreeMap<>();
        instances()
                .forEach(instance -> engine.getRuntimeService()
                        .getVariables(instance.getId())
                        .forEach((name, value) -> {
                            if (value instanceof String || value instanceof Boolean || value instanceof Number) {
                                all.put(instance.getProcessDefinitionId() + " " + name, value);
                            }
                        }));
        return all;
    }
}
