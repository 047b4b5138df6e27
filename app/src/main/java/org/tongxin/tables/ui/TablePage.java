package org.tongxin.tables.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.deadline.LimitChange;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableConflict;
import org.tongxin.tables.TableDraft;
import org.tongxin.tables.Tables;
import org.tongxin.tables.Verdict;

/** One table in words, edited in place. What is edited stays until it is saved or given up, also on other pages. */
class TablePage extends Div implements RowEditor.Actions {

    private static final String ALL = "";

    private final Tables tables;
    private final TableTexts texts;
    private final boolean editable;
    private TableDraft draft;
    private TableWords words;
    private final TextField search = new TextField();
    private final Select<String> group = new Select<>();
    private final TableBar bar;
    private final Div notes = new Div();
    private final Div place = new Div();
    private RowTable rows;
    private @Nullable RowEditor editor;
    private String reason = "";

    TablePage(Tables tables, TableTexts texts, ModelVersion version, Map<String, LimitChange> tried) {
        this.tables = tables;
        this.texts = texts;
        this.editable = tables.mayEdit();
        draft = OpenDrafts.current().of(version, tables.content(version));
        words = texts.of(draft.base());
        rows = new RowTable(words, editable ? this::edit : null);
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
                filters(),
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

    private Div filters() {
        search.setLabel(texts.get("tables.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.addValueChangeListener(change -> show());
        List<String> groups = draft.rows().stream().map(words::group).distinct().collect(Collectors.toList());
        group.setLabel(texts.get("tables.group"));
        group.setVisible(groups.size() > 1);
        List<String> choices = new ArrayList<>(List.of(ALL));
        choices.addAll(groups);
        group.setItems(choices);
        group.setItemLabelGenerator(each -> each.isEmpty() ? texts.get("tables.group.all") : texts.group(each));
        group.setValue(groups.size() > 1 && draft.changes().isEmpty() ? groups.get(0) : ALL);
        group.addValueChangeListener(change -> show());
        Div filters = new Div(group, search);
        filters.addClassName("tables-filters");
        return filters;
    }

    TableDraft draft() {
        return draft;
    }

    boolean editable() {
        return editable;
    }

    private void show() {
        if (!search.isEmpty() && !ALL.equals(group.getValue())) {
            group.setValue(ALL);
            return;
        }
        Verdict verdict = tables.check(draft);
        rows.show(shown(), draft.rows(), verdict, draft.changes(), editor);
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

    private List<Row> shown() {
        String chosen = group.getValue();
        return draft.rows().stream()
                .filter(row -> editor != null && editor.id().equals(row.id())
                        || (ALL.equals(chosen) || words.group(row).equals(chosen))
                                && words.contains(row, search.getValue()))
                .toList();
    }

    private static Div note(VaadinIcon icon, String state, String text) {
        Div note = new Div(icon.create(), new Span(text));
        note.addClassNames("tables-note", state);
        return note;
    }

    private void edit(Row row, int column) {
        if (done()) {
            open(row.id());
            if (column >= 0 && editor != null) {
                editor.focus(column);
            }
        }
    }

    private void open(String id) {
        int position = draft.position(id);
        if (position >= 0) {
            editor = new RowEditor(words, draft.rows().get(position), position + 1, this);
            show();
        }
    }

    /** Takes over what is in the fields of the open row; false when it makes no sense. */
    @Override
    public boolean done() {
        RowEditor open = editor;
        if (open == null) {
            return true;
        }
        Optional<Row> read = open.read();
        if (read.isEmpty()) {
            return false;
        }
        draft.set(read.get());
        var wrong = tables.check(draft).of(open.id()).stream()
                .filter(problem -> problem.blocking() && problem.column() != null)
                .toList();
        if (!wrong.isEmpty()) {
            bar.show();
            open.show(wrong);
            return false;
        }
        editor = null;
        show();
        return true;
    }

    @Override
    public void next() {
        RowEditor open = editor;
        if (open == null) {
            return;
        }
        List<Row> shown = shown();
        int at = shown.stream().map(Row::id).toList().indexOf(open.id());
        if (done() && at + 1 < shown.size()) {
            open(shown.get(at + 1).id());
        }
    }

    @Override
    public void cancel() {
        editor = null;
        show();
    }

    @Override
    public void move(int by) {
        withOpen(id -> {
            draft.move(id, by);
            open(id);
        });
    }

    @Override
    public void duplicate() {
        withOpen(id -> open(draft.duplicate(id)));
    }

    @Override
    public void addBelow() {
        withOpen(id -> open(draft.add(draft.position(id) + 1)));
    }

    void addLast() {
        if (done()) {
            open(draft.add(draft.rows().size()));
        }
    }

    @Override
    public void remove() {
        RowEditor open = editor;
        if (open != null) {
            editor = null;
            draft.remove(open.id());
            show();
        }
    }

    private void withOpen(Consumer<String> work) {
        RowEditor open = editor;
        if (open != null && done()) {
            work.accept(open.id());
        }
    }

    void undo() {
        editor = null;
        draft.undo();
        show();
    }

    void redo() {
        editor = null;
        draft.redo();
        show();
    }

    void discard() {
        editor = null;
        draft.discard();
        show();
    }

    void save() {
        if (done()) {
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
                    rows = new RowTable(words, this::edit);
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
            renewed.search.setValue(search.getValue());
            if (!group.getValue().equals(ALL)) {
                renewed.group.setValue(group.getValue());
            }
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
