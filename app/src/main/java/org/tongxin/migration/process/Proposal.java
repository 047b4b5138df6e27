package org.tongxin.migration.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.migration.Version;

/** The engine's own proposal, equal steps to equal steps, with what a person has chosen in its place. */
@Component
class Proposal {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Proposal(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    Diagram diagram(Version version) {
        return new Diagram(repository.getBpmnModelInstance(version.id()));
    }

    /** @param chosen an empty target says: nowhere */
    Instructions instructions(Version from, Version to, Map<String, String> chosen) {
        Diagram source = diagram(from);
        Diagram target = diagram(to);
        Map<String, String> pairs = equal(from, to);
        chosen.forEach((step, goal) -> {
            if (source.node(step) == null || !goal.isEmpty() && target.node(goal) == null) {
                throw new Refused("migration.target");
            }
            forget(pairs, source, step);
            if (!goal.isEmpty()) {
                choose(pairs, source, step, target, goal);
            }
        });
        source.places().stream()
                .map(FlowNode::getId)
                .filter(pairs::containsKey)
                .forEach(step -> border(pairs, source, step, target, Objects.requireNonNull(pairs.get(step))));
        List<Instructions.Pair> all = new ArrayList<>();
        pairs.forEach((step, goal) -> all.add(new Instructions.Pair(step, goal, updates(source, step, target, goal))));
        return new Instructions(from.id(), to.id(), all);
    }

    private Map<String, String> equal(Version from, Version to) {
        Map<String, String> pairs = new LinkedHashMap<>();
        runtime.createMigrationPlan(from.id(), to.id())
                .mapEqualActivities()
                .build()
                .getInstructions()
                .forEach(each -> pairs.put(each.getSourceActivityId(), each.getTargetActivityId()));
        return pairs;
    }

    private static void forget(Map<String, String> pairs, Diagram source, String step) {
        pairs.remove(step);
        pairs.remove(step + Diagram.BODY);
        source.border(step).forEach(event -> pairs.remove(event.getId()));
    }

    private static void choose(Map<String, String> pairs, Diagram source, String step, Diagram target, String goal) {
        if (source.shared(step) && target.shared(goal)) {
            pairs.put(step + Diagram.BODY, goal + Diagram.BODY);
        }
        pairs.put(step, goal);
    }

    /** What is on a step's border goes with it, whatever its id: so that a timer keeps its date and nobody is warned twice. */
    private static void border(Map<String, String> pairs, Diagram source, String step, Diagram target, String goal) {
        Map<String, BoundaryEvent> there = new HashMap<>();
        target.border(goal).stream()
                .filter(event -> !pairs.containsValue(event.getId()))
                .forEach(event -> there.put(event.cancelActivity() + Diagram.waitsFor(event), event));
        for (BoundaryEvent event : source.border(step)) {
            BoundaryEvent same = there.get(event.cancelActivity() + Diagram.waitsFor(event));
            if (same != null && !pairs.containsKey(event.getId())) {
                pairs.put(event.getId(), same.getId());
            }
        }
    }

    /** A message may have another name there; a timer keeps its date, whatever the diagram says now. */
    private static boolean updates(Diagram source, String step, Diagram target, String goal) {
        FlowNode before = source.node(step);
        FlowNode after = target.node(goal);
        return before != null
                && after != null
                && !Diagram.timer(before)
                && !Diagram.timer(after)
                && (Diagram.condition(after) || !Objects.equals(Diagram.waitsFor(before), Diagram.waitsFor(after)));
    }
}
