package org.tongxin.migration.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.migration.Change;
import org.tongxin.migration.ChangeWork;
import org.tongxin.migration.Reason;

/** Moves one instance to another version: the engine's migration, and what the engine leaves as it was. */
@Component
class Mover implements ChangeWork {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Places places;
    private final MovedSteps steps;
    private final Reasons reasons;
    private final CaseFiles cases;
    private final Clock clock;

    Mover(
            RuntimeService runtime,
            RepositoryService repository,
            Places places,
            MovedSteps steps,
            Reasons reasons,
            CaseFiles cases,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.places = places;
        this.steps = steps;
        this.reasons = reasons;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Change.Kind kind() {
        return Change.Kind.MOVE;
    }

    @Override
    public Optional<Reason> apply(Change change, String thing) {
        Map<String, Instructions> plans = new HashMap<>();
        Instructions.read(change.plan()).forEach(plan -> plans.put(plan.from(), plan));
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(thing).singleResult();
        if (instance == null) {
            return Optional.of(new Reason("ended", ""));
        }
        Instructions plan = plans.get(instance.getProcessDefinitionId());
        if (plan == null) {
            return Optional.of(new Reason("elsewhere", ""));
        }
        Optional<Reason> stuck = places.of(thing).flatMap(standing -> stuck(standing, plan));
        if (stuck.isPresent()) {
            return stuck;
        }
        move(instance, plan, plan.plan(runtime));
        int version = repository.getProcessDefinition(plan.to()).getVersion();
        cases.record(
                new CaseNumber(instance.getBusinessKey()),
                new TimelineEntry(
                        clock.instant(),
                        change.startedBy(),
                        "version-moved",
                        null,
                        null,
                        String.valueOf(version),
                        null,
                        false));
        return Optional.empty();
    }

    /** What is plain without trying. */
    Optional<Reason> stuck(Places.Standing standing, Instructions plan) {
        return plan.without(standing.places())
                .map(place -> new Reason(
                        "no-target",
                        new Diagram(repository.getBpmnModelInstance(plan.from()))
                                .step(place)
                                .name()));
    }

    /** Timers go on to the dates they had; names are those of the new version. */
    void move(ProcessInstance instance, Instructions plan, MigrationPlan ready) {
        List<String> timers = steps.timers(instance.getId());
        runtime.newMigration(ready).processInstanceIds(instance.getId()).execute();
        steps.adapt(instance.getId(), plan.to(), timers);
    }

    @Override
    public Reason reason(Change change, RuntimeException failure) {
        String from = Instructions.read(change.plan()).get(0).from();
        Diagram source = new Diagram(repository.getBpmnModelInstance(from));
        return reasons.of(failure, id -> source.step(id).name());
    }
}
