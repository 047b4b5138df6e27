package org.tongxin.migration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongxin.common.LivePages;
import org.tongxin.migration.Change;
import org.tongxin.migration.ChangeProgress;
import org.tongxin.migration.Changes;
import org.tongxin.organization.Person;

/** What is being done to running cases, and what was done lately; it follows what happens. */
class ChangesPart extends Div {

    private final Changes changes;
    private final MigrationWords words;
    private final Person person;
    private final Runnable onEnd;
    private final Div lines = new Div();
    private final Set<Long> opened = new HashSet<>();

    /** @param onEnd when one of them has come to its end */
    ChangesPart(Changes changes, MigrationWords words, LivePages pages, Person person, Runnable onEnd) {
        this.changes = changes;
        this.words = words;
        this.person = person;
        this.onEnd = onEnd;
        add(new H3(words.get("changes")), lines);
        pages.listen(this, ChangeProgress.class, progress -> follow(progress.change()));
        show();
    }

    private void follow(long id) {
        if (show().stream().anyMatch(change -> change.id() == id && change.endedAt() != null)) {
            onEnd.run();
        }
    }

    private List<Change> show() {
        List<Change> latest = changes.latest(person);
        lines.removeAll();
        if (latest.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("changes.empty"));
            empty.addClassName("empty-state");
            lines.add(empty);
        }
        latest.forEach(change -> lines.add(new ChangeLine(change, changes, words, person, opened, this::show)));
        return latest;
    }
}
