package org.tongxin.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.CaseStates;
import org.tongxin.workflow.TasksChanged;
import org.tongxin.workflow.WorkChanged;
import org.tongxin.workflow.WorkTask;

/** Writes a case's lines anew whenever its tasks or its file change, in the transaction that changes them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Projection {

    private final CaseStates states;
    private final CaseFiles cases;
    private final Watching watching;
    private final ProjectionTable table;
    private final ApplicationEventPublisher events;

    Projection(
            CaseStates states,
            CaseFiles cases,
            Watching watching,
            ProjectionTable table,
            ApplicationEventPublisher events) {
        this.states = states;
        this.cases = cases;
        this.watching = watching;
        this.table = table;
        this.events = events;
    }

    @EventListener
    void on(WorkChanged changed) {
        Set<String> keys = new HashSet<>();
        changed.states().forEach(state -> keys.addAll(refresh(state)));
        events.publishEvent(changed(keys));
    }

    /** Writes the lines of a case anew; returns the keys under which any stood or stand. */
    Set<String> refresh(CaseNumber number) {
        return refresh(states.locked(number));
    }

    private Set<String> refresh(WorkChanged.State state) {
        Set<String> keys = new HashSet<>(table.delete(state.number()));
        CaseFile file = state.file();
        if (file != null) {
            List<InboxRow> rows = rows(file, state.tasks());
            admit(file, rows);
            table.insert(file, rows);
            rows.forEach(row -> keys.add(row.key()));
        }
        return keys;
    }

    /** Whoever has or can have a task of the case may see the case from then on. */
    private void admit(CaseFile file, List<InboxRow> rows) {
        Set<String> owners = rows.stream()
                .filter(row -> !row.key().startsWith(InboxTab.WATCH.key("")))
                .map(row -> owner(row.key()))
                .collect(Collectors.toSet());
        if (!owners.isEmpty()) {
            cases.admit(file.number(), owners);
        }
    }

    /** The lines that a case should have. */
    List<InboxRow> rows(CaseFile file, List<WorkTask> open) {
        return Stream.concat(
                        open.stream().flatMap(InboxRow::of),
                        watching.watchers(file.number()).stream().map(person -> InboxRow.watched(person, file, open)))
                .toList();
    }

    private static TasksChanged changed(Set<String> keys) {
        Set<String> users = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (String key : keys) {
            String owner = owner(key);
            (owner.contains("@") ? groups : users).add(owner);
        }
        return new TasksChanged(users, groups);
    }

    private static String owner(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
