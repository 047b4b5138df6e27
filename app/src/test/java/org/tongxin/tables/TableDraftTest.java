package org.tongxin.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/** Edits of a table: step by step, back again, and over to what somebody else has saved meanwhile. */
class TableDraftTest {

    private final TableDraft draft = new TableDraft(version(1), table("a", "b", "c", "d"));

    @Test
    void everyStepCanBeUndoneAndRedone() {
        draft.set(row("b", "changed"));
        draft.move("a", 1);
        draft.remove("c");
        String copy = draft.duplicate("d");
        assertThat(ids()).containsExactly("b", "a", "d", copy);
        assertThat(draft.changes())
                .extracting(change -> change.kind() + " " + change.id())
                .containsExactlyInAnyOrder("CHANGED b", "MOVED a", "ADDED " + copy, "REMOVED c");
        while (draft.canUndo()) {
            draft.undo();
        }
        assertThat(draft.changed()).isFalse();
        draft.redo();
        assertThat(draft.changes()).extracting(RowChange::id).containsExactly("b");
        draft.discard();
        draft.undo();
        assertThat(draft.changes()).as("giving up can be undone").hasSize(1);
    }

    @Test
    void whatStandsAsItStoodIsNoStep() {
        draft.set(row("b", "b"));
        draft.move("a", -1);
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void newRowsHaveIdsOfTheirOwn() {
        String one = draft.add(4);
        String other = draft.add(4);
        draft.remove("a");
        assertThat(List.of(one, other, draft.duplicate("b")))
                .doesNotHaveDuplicates()
                .doesNotContain("a");
    }

    @Test
    void mineGoesOntoWhatSomebodyElseSavedAndWhatBothChangedIsTold() {
        draft.set(row("b", "mine"));
        draft.set(row("d", "mine"));
        draft.remove("c");
        String added = draft.add(1);
        List<Row> theirs =
                List.of(row("x", "theirs"), row("a", "theirs"), row("b", "theirs"), row("c", "c"), row("d", "d"));
        List<String> both = draft.onto(version(2), draft.base().with(theirs));
        assertThat(both).containsExactly("b");
        assertThat(ids()).containsExactly("x", "a", added, "b", "d");
        assertThat(draft.rows().stream().map(Row::note)).containsExactly("theirs", "theirs", "", "mine", "mine");
        assertThat(draft.version().version()).isEqualTo(2);
        assertThat(draft.changes())
                .extracting(change -> change.kind() + " " + change.id())
                .containsExactlyInAnyOrder("CHANGED b", "CHANGED d", "REMOVED c", "ADDED " + added);
    }

    @Test
    void aRowThatSomebodyElseTookAwayComesBackWhenItWasChangedHere() {
        draft.set(row("b", "mine"));
        List<String> both = draft.onto(version(2), draft.base().with(List.of(row("a", "a"), row("c", "c"))));
        assertThat(both).containsExactly("b");
        assertThat(ids()).containsExactly("a", "b", "c");
    }

    private List<String> ids() {
        return draft.rows().stream().map(Row::id).toList();
    }

    private static Row row(String id, String note) {
        return new Row(id, note, List.of(""));
    }

    private static TableContent table(String... ids) {
        return new TableContent(
                "t",
                "T",
                "",
                "FIRST",
                List.of(TypedTest.column(Column.Type.TEXT, true)),
                Stream.of(ids).map(id -> row(id, id)).toList());
    }

    private static ModelVersion version(int number) {
        return new ModelVersion(
                ModelKind.TABLE,
                "t",
                number,
                "T",
                "t:" + number,
                "t.dmn",
                "d" + number,
                new ModelVersion.Origin(Instant.EPOCH, null, null, true),
                0);
    }
}
