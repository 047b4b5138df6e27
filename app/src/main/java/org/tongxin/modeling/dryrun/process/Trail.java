package org.tongxin.modeling.dryrun.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.tongxin.common.Rehearsal;
import org.tongxin.modeling.dryrun.Walk;

/** What a case has passed, as the engine's history tells it. */
class Trail {

    private static final Set<String> SILENT =
            Set.of("multiInstanceBody", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    private final HistoryService history;
    private final Rehearsal rehearsal;
    private final List<Walk.Passed> path = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Trail(HistoryService history, Rehearsal rehearsal) {
        this.history = history;
        this.rehearsal = rehearsal;
    }

    /** What there is to remember when a move is taken back. */
    record Memory(int path, Set<String> seen) {}

    Memory memory() {
        return new Memory(path.size(), Set.copyOf(seen));
    }

    void back(Memory memory) {
        path.subList(memory.path(), path.size()).clear();
        seen.retainAll(memory.seen());
    }

    List<Walk.Passed> path() {
        return List.copyOf(path);
    }

    /** What is new since it was last noted. */
    void note(int moves) {
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(rehearsal.number().value())
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .filter(activity -> seen.add(activity.getId()))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .forEach(activity -> note(activity, moves));
    }

    private void note(HistoricActivityInstance activity, int moves) {
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
}
