package org.tongxin.tables.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.Map;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.tables.TableContent;
import org.tongxin.tables.TableDraft;

/** What somebody has edited and not saved, as long as they are logged in: other pages and reloading lose nothing. */
final class OpenDrafts {

    private final Map<String, TableDraft> drafts = new HashMap<>();

    private OpenDrafts() {}

    static OpenDrafts current() {
        VaadinSession session = VaadinSession.getCurrent();
        OpenDrafts open = session.getAttribute(OpenDrafts.class);
        if (open == null) {
            open = new OpenDrafts();
            session.setAttribute(OpenDrafts.class, open);
        }
        return open;
    }

    /** The draft that is open for the table; a new one when nothing is changed in it yet. */
    TableDraft of(ModelVersion version, TableContent content) {
        TableDraft draft = drafts.get(version.key());
        if (draft == null || !draft.changed()) {
            draft = new TableDraft(version, content);
            drafts.put(version.key(), draft);
        }
        return draft;
    }

    void close(String table) {
        drafts.remove(table);
    }
}
