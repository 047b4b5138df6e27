package org.tongxin.migration.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.migration.MovePlan;
import org.tongxin.migration.MovePreview;
import org.tongxin.migration.Reason;
import org.tongxin.migration.RunningEngine;
import org.tongxin.migration.RunningProcess;
import org.tongxin.migration.Step;
import org.tongxin.migration.StepMove;
import org.tongxin.migration.Version;

@Component
class EngineRunning implements RunningEngine {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final DeployedVersions versions;
    private final Places places;
    private final Proposal proposal;
    private final Reasons reasons;
    private final Trials trials;

    EngineRunning(
            RepositoryService repository,
            RuntimeService runtime,
            DeployedVersions versions,
            Places places,
            Proposal proposal,
            Reasons reasons,
            Trials trials) {
        this.repository = repository;
        this.runtime = runtime;
        this.versions = versions;
        this.places = places;
        this.proposal = proposal;
        this.reasons = reasons;
        this.trials = trials;
    }

    @Override
    public List<RunningProcess> processes() {
        return versions.all();
    }

    @Override
    public Optional<RunningProcess> process(String key) {
        return versions.of(key);
    }

    @Override
    public MovePlan plan(Version from, Version to, String newest, Map<String, String> chosen) {
        Instructions instructions = proposal.instructions(from, to, chosen);
        Map<String, String> pairs = new HashMap<>();
        instructions.pairs().forEach(pair -> pairs.put(pair.source(), pair.target()));
        Diagram source = proposal.diagram(from);
        Diagram target = proposal.diagram(to);
        Map<String, Integer> counts = places.counts(from.id());
        List<StepMove> steps = from(source, counts).stream()
                .map(node -> move(source, node, target, pairs.get(node.getId()), chosen, counts))
                .toList();
        List<Step> added = target.places().stream()
                .filter(node -> !pairs.containsValue(node.getId()))
                .map(node -> target.step(node.getId()))
                .toList();
        return new MovePlan(from, to, newest, steps, added, Map.copyOf(chosen), problems(instructions, source));
    }

    /** Where cases can wait, and where they do. */
    private static Set<FlowNode> from(Diagram source, Map<String, Integer> counts) {
        Set<FlowNode> from = new LinkedHashSet<>(source.places());
        counts.keySet().stream().map(source::node).filter(node -> node != null).forEach(from::add);
        return from;
    }

    private static StepMove move(
            Diagram source,
            FlowNode node,
            Diagram target,
            @Nullable String goal,
            Map<String, String> chosen,
            Map<String, Integer> counts) {
        FlowNode there = goal == null ? null : target.node(goal);
        List<String> changes = there == null ? List.of() : changes(source.facts(node), target.facts(there));
        List<Step> candidates = target.places().stream()
                .filter(each -> each.getElementType()
                        .getTypeName()
                        .equals(node.getElementType().getTypeName()))
                .map(each -> target.step(each.getId()))
                .toList();
        StepMove.Kind kind = goal == null
                ? StepMove.Kind.NONE
                : chosen.containsKey(node.getId())
                        ? StepMove.Kind.CHOSEN
                        : changes.isEmpty() ? StepMove.Kind.SAME : StepMove.Kind.CHANGED;
        return new StepMove(
                source.step(node.getId()),
                goal == null ? null : target.step(goal),
                kind,
                changes,
                counts.getOrDefault(node.getId(), 0),
                candidates);
    }

    private static List<String> changes(Map<String, Object> before, Map<String, Object> after) {
        return before.keySet().stream()
                .filter(fact -> !Objects.equals(before.get(fact), after.get(fact)))
                .toList();
    }

    private List<Reason> problems(Instructions instructions, Diagram source) {
        try {
            instructions.plan(runtime);
            return List.of();
        } catch (MigrationPlanValidationException invalid) {
            return reasons.of(invalid, source);
        }
    }

    @Override
    public MovePreview preview(MovePlan plan) {
        Diagram source = proposal.diagram(plan.from());
        return trials.of(
                places.standing(plan.from().id()),
                proposal.instructions(plan.from(), plan.to(), plan.chosen()),
                failure -> reasons.of(failure, id -> source.step(id).name()));
    }

    @Override
    public List<Running> running(Version version) {
        return places.standing(version.id()).stream()
                .map(each -> new Running(each.instance(), each.number()))
                .toList();
    }

    @Override
    public String written(List<MovePlan> plans) {
        List<Instructions> all = new ArrayList<>();
        plans.forEach(plan -> all.add(proposal.instructions(plan.from(), plan.to(), plan.chosen())));
        return Instructions.written(all);
    }

    @Override
    public String xml(Version version) {
        return Bpmn.convertToString(repository.getBpmnModelInstance(version.id()));
    }
}
