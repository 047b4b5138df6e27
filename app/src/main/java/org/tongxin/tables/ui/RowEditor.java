package org.tongxin.tables.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongxin.common.Refused;
import org.tongxin.tables.Problem;
import org.tongxin.tables.Row;

/** A row whose cells are fields. Enter takes it over, Escape leaves it as it was. */
class RowEditor {

    private static final int LONGEST_NOTE = 500;

    private final TableWords words;
    private final Row row;
    private final TextField note = new TextField();
    private final List<CellField> fields = new ArrayList<>();
    private final NativeTableRow line = new NativeTableRow();
    private final NativeTableRow below = new NativeTableRow();

    /** What the page does with the row that is open. */
    interface Actions {
        /** Takes the fields over; false when something in them is wrong. */
        boolean done();

        void next();

        void cancel();

        void move(int by);

        void duplicate();

        void addBelow();

        void remove();
    }

    RowEditor(TableWords words, Row row, int number, Actions actions) {
        this.words = words;
        this.row = row;
        line.addClassName("tables-editing");
        below.addClassName("tables-actions");
        line.add(new NativeTableCell(String.valueOf(number)));
        note.setValue(row.note());
        note.setMaxLength(LONGEST_NOTE);
        note.setWidth("8.5rem");
        note.getElement().setAttribute("accessible-name", text("tables.note"));
        NativeTableHeaderCell head = new NativeTableHeaderCell(note);
        head.getElement().setAttribute("scope", "row");
        head.getElement().setAttribute("data-label", text("tables.note"));
        line.add(head);
        for (int i = 0; i < words.table().columns().size(); i++) {
            CellField field = CellField.of(words, row, i);
            field.onChange(() -> read(field));
            fields.add(field);
            NativeTableCell cell = new NativeTableCell(field.field());
            cell.getElement()
                    .setAttribute(
                            "data-label", words.label(words.table().columns().get(i)));
            line.add(cell);
        }
        line.add(new NativeTableCell());
        below.add(buttons(actions));
    }

    private NativeTableCell buttons(Actions actions) {
        Button done = button("tables.done", VaadinIcon.CHECK, actions::done);
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClickShortcut(Key.ENTER).listenOn(line).resetFocusOnActiveElement();
        Button next = button("tables.next", VaadinIcon.ARROW_DOWN, actions::next);
        next.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(line).resetFocusOnActiveElement();
        Button cancel = button("tables.cancel", VaadinIcon.CLOSE_SMALL, actions::cancel);
        cancel.addClickShortcut(Key.ESCAPE).listenOn(line);
        Button remove = button("tables.remove", VaadinIcon.TRASH, actions::remove);
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div buttons = new Div(
                done,
                next,
                cancel,
                button("tables.up", VaadinIcon.ANGLE_UP, () -> actions.move(-1)),
                button("tables.down", VaadinIcon.ANGLE_DOWN, () -> actions.move(1)),
                button("tables.duplicate", VaadinIcon.COPY_O, actions::duplicate),
                button("tables.add-below", VaadinIcon.PLUS, actions::addBelow),
                remove);
        buttons.addClassName("tables-buttons");
        NativeTableCell cell = new NativeTableCell(buttons);
        cell.getElement()
                .setAttribute("colspan", String.valueOf(words.table().columns().size() + 3));
        return cell;
    }

    private Button button(String key, VaadinIcon icon, Runnable work) {
        Button button = new Button(text(key), icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private String text(String key) {
        return words.texts().get(key);
    }

    NativeTableRow[] lines() {
        return new NativeTableRow[] {line, below};
    }

    String id() {
        return row.id();
    }

    /** The row as the fields say it; empty when one of them makes no sense, which then says why. */
    Optional<Row> read() {
        Row read = row.note(note.getValue());
        boolean fine = true;
        for (int i = 0; i < fields.size(); i++) {
            Optional<String> feel = read(fields.get(i));
            if (feel.isEmpty()) {
                if (fine) {
                    fields.get(i).focus();
                }
                fine = false;
            } else {
                read = read.with(i, feel.get());
            }
        }
        return fine ? Optional.of(read) : Optional.empty();
    }

    private Optional<String> read(CellField field) {
        try {
            String feel = field.feel();
            field.error("");
            return Optional.of(feel);
        } catch (Refused refused) {
            field.error(words.texts().messages().get(refused));
            return Optional.empty();
        }
    }

    /** Says at the fields what is wrong with them. */
    void show(List<Problem> problems) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            String column = words.table().columns().get(i).id();
            CellField field = fields.get(i);
            problems.stream()
                    .filter(problem -> column.equals(problem.column()))
                    .findFirst()
                    .ifPresent(problem -> {
                        field.error(words.texts()
                                .get(problem.key(), problem.arguments().toArray()));
                        field.focus();
                    });
        }
    }

    void focus() {
        (fields.isEmpty() ? note : fields.get(0).field()).getElement().callJsFunction("focus");
    }

    void focus(int column) {
        fields.get(column).focus();
    }
}
