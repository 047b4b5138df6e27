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

/** What is being done to running cases, and what was done lately; it follows what happens. */
class ChangesPart extends Div {

    private final Changes changes;
    private final MigrationWords words;
    private final boolean owner;
    private final Div lines = new Div();
    private final Set<Long> opened = new HashSet<>();

    ChangesPart(Changes changes, MigrationWords words, LivePages pages, boolean owner) {
        this.changes = changes;
        this.words = words;
        this.owner = owner;
        add(new H3(words.get("changes")), lines);
        pages.listen(this, ChangeProgress.class, progress -> show());
        show();
    }

    private void show() {
        lines.removeAll();
        List<Change> latest = changes.latest();
        if (latest.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("changes.empty"));
            empty.addClassName("empty-state");
            lines.add(empty);
        }
        latest.forEach(change -> lines.add(new ChangeLine(change, changes, words, owner, opened, this::show)));
    }
}
