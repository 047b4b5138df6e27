package org.tongxin.modeling.dryrun.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.tongxin.common.Refused;
import org.tongxin.common.Rehearsal;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** One case within its transaction: moves it, and notes what it passes. */
class Play {

    private final ProcessEngine engine;
    private final Workflow workflow;
    private final WorkTasks tasks;
    private final Actors actors;
    private final SampleProof proof;
    private final Rehearsal rehearsal;
    private final CaseJobs jobs;
    private final Trail trail;
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
        this.jobs = new CaseJobs(engine, rehearsal);
        this.trail = new Trail(engine.getHistoryService(), rehearsal);
    }

    /** What there is to remember when a move is taken back. */
    record Memory(Instant now, Trail.Memory trail, int moves) {}

    Memory memory() {
        return new Memory(rehearsal.now(), trail.memory(), moves);
    }

    void back(Memory memory) {
        rehearsal.moveTo(memory.now());
        trail.back(memory.trail());
        moves = memory.moves();
    }

    List<Walk.Passed> path() {
        return trail.path();
    }

    CaseJobs jobs() {
        return jobs;
    }

    Instant now() {
        return rehearsal.now();
    }

    /** What is asynchronous goes on at once. */
    void begun() {
        jobs.settle();
        trail.note(moves);
    }

    void make(Move move) {
        moves++;
        if (move instanceof Move.Complete complete) {
            complete(complete);
        } else if (move instanceof Move.Pass pass) {
            jobs.pass(pass.timer());
        } else if (move instanceof Move.Message message
                && !workflow.correlate(message.name(), rehearsal.number(), message.brings())) {
            throw new Refused("dryrun.not-waiting");
        }
        begun();
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

    /** By name, whatever of it tells one situation from another. */
    Map<String, Object> variables() {
        Map<String, Object> all = new TreeMap<>();
        jobs.instances()
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
