package org.tongxin.tables.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.tongxin.deadline.LimitChange;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableConflict;
import org.tongxin.tables.TableDraft;
import org.tongxin.tables.Tables;
import org.tongxin.tables.Verdict;

/** One table in words, edited in place. What is edited stays until it is saved or given up, also on other pages. */
class TablePage extends Div implements OpenRow.Page {

    private final Tables tables;
    private final TableTexts texts;
    private final boolean editable;
    private final TableDraft draft;
    private final OpenRow open;
    private final TableFilters filters;
    private final TableBar bar;
    private final Div notes = new Div();
    private final Div place = new Div();
    private TableWords words;
    private RowTable rows;
    private String reason = "";

    TablePage(Tables tables, TableTexts texts, ModelVersion version, Map<String, LimitChange> tried) {
        this.tables = tables;
        this.texts = texts;
        this.editable = tables.mayEdit();
        draft = OpenDrafts.current().of(version, tables.content(version));
        words = texts.of(draft.base());
        open = new OpenRow(tables, draft, this);
        rows = new RowTable(words, editable ? open::edit : null);
        filters = new TableFilters(texts, words, draft, this::show);
        bar = new TableBar(texts, this);
        addClassName("tables");
        Anchor back = new Anchor("models?tab=tables", texts.get("tables.back"));
        Paragraph origin = new Paragraph(texts.origin(version));
        origin.addClassName("tables-small");
        origin.setTitle(texts.exact(version));
        notes.getElement().setAttribute("role", "status");
        add(
                back,
                new H3(words.name()),
                new Paragraph(words.description()),
                policy(),
                origin,
                filters,
                bar,
                notes,
                place);
        int taken = editable ? new TriedLimits(draft).take(tried) : 0;
        show();
        if (taken > 0) {
            notes.addComponentAsFirst(note(VaadinIcon.CALC, "is-news", texts.get("tables.taken", taken)));
        }
    }

    private Paragraph policy() {
        String policy = draft.base().policy();
        Paragraph text = new Paragraph(texts.get(
                List.of("FIRST", "UNIQUE").contains(policy) ? "tables.policy." + policy : "tables.policy.other",
                policy));
        text.addClassName("tables-small");
        return text;
    }

    TableDraft draft() {
        return draft;
    }

    boolean editable() {
        return editable;
    }

    OpenRow open() {
        return open;
    }

    @Override
    public TableWords words() {
        return words;
    }

    @Override
    public void unsavable() {
        bar.show();
    }

    @Override
    public final void show() {
        Verdict verdict = tables.check(draft);
        rows.show(shown(), draft.rows(), verdict, draft.changes(), open.editor());
        place.removeAll();
        place.add(rows);
        notes.removeAll();
        verdict.gaps()
                .forEach(gap ->
                        notes.add(note(VaadinIcon.WARNING, "is-odd", texts.get("tables.gap", texts.gap(words, gap)))));
        if (!verdict.savable()) {
            notes.add(note(VaadinIcon.CLOSE_CIRCLE, "is-wrong", texts.get("tables.problems")));
        }
        bar.show();
    }

    @Override
    public List<Row> shown() {
        return draft.rows().stream()
                .filter(row -> open.is(row) || filters.leave(row, words))
                .toList();
    }

    private static Div note(VaadinIcon icon, String state, String text) {
        Div note = new Div(icon.create(), new Span(text));
        note.addClassNames("tables-note", state);
        return note;
    }

    void undo() {
        draft.undo();
        open.cancel();
    }

    void redo() {
        draft.redo();
        open.cancel();
    }

    void discard() {
        draft.discard();
        open.cancel();
    }

    void save() {
        if (open.done()) {
            new SaveDialog(texts, words, draft, tables.check(draft), reason, this::save).open();
        }
    }

    private void save(String typed) {
        reason = typed;
        try {
            ModelVersion saved = tables.save(draft, typed);
            OpenDrafts.current().close(saved.key());
            Notification.show(texts.get("tables.saved", saved.version()), 5000, Notification.Position.BOTTOM_START);
            renew(saved);
        } catch (TableConflict conflict) {
            conflict(conflict);
            throw conflict;
        }
    }

    private void conflict(TableConflict conflict) {
        new ConflictDialog(texts, words, conflict, () -> {
                    List<String> both = draft.onto(conflict.newer(), conflict.theirs());
                    words = texts.of(draft.base());
                    rows = new RowTable(words, open::edit);
                    show();
                    notes.addComponentAsFirst(note(
                            VaadinIcon.USERS,
                            "is-news",
                            texts.get(
                                    both.isEmpty() ? "tables.rebased" : "tables.rebased.both",
                                    draft.changes().size(),
                                    both.size())));
                })
                .open();
    }

    /** The page of what is in force now. */
    private void renew(ModelVersion version) {
        getParent().ifPresent(parent -> {
            TablePage renewed = new TablePage(tables, texts, version, Map.of());
            renewed.filters.as(filters);
            parent.getElement().appendChild(renewed.getElement());
            removeFromParent();
        });
    }

    void versions() {
        new VersionsDialog(tables, texts, draft.version().key()).open();
    }

    void putBack() {
        new PutBackDialog(tables, texts, draft, saved -> {
                    OpenDrafts.current().close(saved.key());
                    renew(saved);
                })
                .open();
    }

    Anchor takeOut() {
        String name = ModelKind.TABLE.file(draft.version().key());
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = tables.file(draft);
                    return new DownloadResponse(new ByteArrayInputStream(file), name, "application/xml", file.length);
                }),
                texts.get("tables.take-out"));
        link.getElement().setAttribute("download", name);
        return link;
    }

    void confirmDiscard() {
        new DiscardDialog(texts, draft.changes().size(), this::discard).open();
    }

    String tryAddress() {
        return new TriedLimits(draft).address();
    }
}
