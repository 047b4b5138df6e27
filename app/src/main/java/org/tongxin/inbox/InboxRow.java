package org.tongxin.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.workflow.WorkTask;

/** What stands under one key for one item: the columns that differ within a case; the rest is the case file's. */
record InboxRow(
        String key,
        String id,
        @Nullable Instant due,
        @Nullable Instant pausedUntil,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable String assignee,
        Instant created,
        String processKey) {

    /** Nobody has it: it stands open for its groups. Somebody has it: it is theirs, and the groups see who has it. */
    static Stream<InboxRow> of(WorkTask task) {
        String assignee = task.assignee();
        InboxTab tab = assignee == null ? InboxTab.OPEN : InboxTab.TEAM;
        Stream<InboxRow> groups = task.groups().stream().sorted().map(group -> row(tab.key(group), task));
        return assignee == null ? groups : Stream.concat(Stream.of(row(InboxTab.MINE.key(assignee), task)), groups);
    }

    private static InboxRow row(String key, WorkTask task) {
        return new InboxRow(
                key,
                task.id(),
                task.due(),
                task.pausedUntil(),
                task.step(),
                task.stepName(),
                task.assignee(),
                task.created(),
                task.rootProcessKey());
    }

    /** A watched case: where it is and who has it. */
    static InboxRow watched(String person, CaseFile file, List<WorkTask> tasks) {
        String steps = tasks.stream().map(WorkTask::stepName).distinct().collect(Collectors.joining("、"));
        return new InboxRow(
                InboxTab.WATCH.key(person),
                file.number().value(),
                file.open() ? file.dueAt() : null,
                null,
                tasks.isEmpty() ? null : tasks.get(0).step(),
                steps.isEmpty() ? null : steps,
                tasks.stream()
                        .map(WorkTask::assignee)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                file.receivedAt(),
                file.processKey());
    }

    /** The whole line. */
    InboxEntry entry(CaseFile file) {
        return new InboxEntry(
                id,
                file.number(),
                processKey,
                step,
                stepName,
                file.title(),
                file.unit(),
                file.place(),
                file.category(),
                file.urgency().id(),
                due,
                assignee,
                pausedUntil,
                created,
                !file.open(),
                file.confidential(),
                null);
    }

    /** A confidential case is found by its number only: a search must not tell what a list leaves out. */
    static String searchText(CaseFile file) {
        if (file.confidential()) {
            return file.number().value().toLowerCase(Locale.ROOT);
        }
        return Stream.of(file.number().value(), file.title(), file.text(), file.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
