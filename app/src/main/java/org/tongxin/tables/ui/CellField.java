package org.tongxin.tables.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tongxin.common.Refused;
import org.tongxin.tables.Cell;
import org.tongxin.tables.Choice;
import org.tongxin.tables.Column;
import org.tongxin.tables.Offer;
import org.tongxin.tables.Row;
import org.tongxin.tables.Typed;

/** The field in which one cell is changed: a choice where the values are known, otherwise a text as people say it. */
final class CellField {

    private final Column column;
    private final Component field;
    private final Supplier<Cell> cell;
    private final String before;

    private CellField(Column column, Component field, Supplier<Cell> cell, String before) {
        this.column = column;
        this.field = field;
        this.cell = cell;
        this.before = before;
    }

    static CellField of(TableWords words, Row row, int index) {
        Column column = words.table().columns().get(index);
        Offer offer = words.offers().get(index);
        String feel = row.cells().get(index);
        Cell now = Cell.read(feel, column);
        CellField made;
        if (column.type() == Column.Type.TRUTH && !(now instanceof Cell.Expression)) {
            made = truth(words, column, now, feel);
        } else if (offer.choices().isEmpty()
                || !(now instanceof Cell.Texts || now instanceof Cell.Blank || now instanceof Cell.Nothing)
                || now instanceof Cell.Texts texts && texts.except()) {
            made = text(words, row, index, offer);
        } else {
            made = column.output() || !offer.closed()
                    ? one(column, offer, now, feel)
                    : several(words, column, offer, now, feel);
        }
        made.field.getElement().getStyle().set("--vaadin-combo-box-overlay-width", "min(20rem, 90vw)");
        made.field.getElement().setAttribute("accessible-name", words.label(column));
        ((HasSize) made.field).setWidth(column.type().number() ? "5rem" : "8.5rem");
        return made;
    }

    private static CellField text(TableWords words, Row row, int index, Offer offer) {
        Column column = words.table().columns().get(index);
        TextField text = new TextField();
        text.setValue(words.typed(row, index));
        text.setPlaceholder(words.texts().get(column.output() ? "tables.words.nothing" : "tables.words.any"));
        return new CellField(
                column,
                text,
                () -> Typed.read(text.getValue(), column, offer),
                row.cells().get(index));
    }

    private static CellField truth(TableWords words, Column column, Cell now, String feel) {
        ComboBox<Boolean> box = new ComboBox<>();
        box.setItems(true, false);
        box.setItemLabelGenerator(value -> words.texts().get(value ? "tables.words.yes" : "tables.words.no"));
        box.setClearButtonVisible(true);
        box.setPlaceholder(words.texts().get("tables.words.any"));
        if (now instanceof Cell.Truth truth) {
            box.setValue(truth.value());
        }
        return new CellField(
                column, box, () -> box.getValue() == null ? new Cell.Blank() : new Cell.Truth(box.getValue()), feel);
    }

    /** One value; others than those offered can be typed when the column is open. */
    private static CellField one(Column column, Offer offer, Cell now, String feel) {
        ComboBox<String> box = new ComboBox<>();
        List<String> values = now instanceof Cell.Texts texts ? texts.values() : List.of();
        box.setItems(items(offer, values));
        box.setItemLabelGenerator(offer::label);
        box.setClearButtonVisible(true);
        box.setAllowCustomValue(!offer.closed());
        box.addCustomValueSetListener(
                typed -> box.setValue(offer.value(typed.getDetail().strip())));
        values.stream().findFirst().ifPresent(box::setValue);
        return new CellField(
                column,
                box,
                () -> box.getValue() == null || box.getValue().isBlank()
                        ? now instanceof Cell.Texts && column.output() ? new Cell.Nothing() : blank(feel)
                        : new Cell.Texts(
                                values.size() > 1 && values.get(0).equals(box.getValue())
                                        ? values
                                        : List.of(box.getValue()),
                                false),
                feel);
    }

    private static CellField several(TableWords words, Column column, Offer offer, Cell now, String feel) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        Set<String> values = now instanceof Cell.Texts texts ? new LinkedHashSet<>(texts.values()) : Set.of();
        List<String> items = items(offer, values);
        box.setItems(items);
        box.setItemLabelGenerator(offer::label);
        box.setPlaceholder(words.texts().get("tables.words.any"));
        box.setValue(values);
        return new CellField(
                column,
                box,
                () -> {
                    Set<String> chosen = box.getValue();
                    return chosen.isEmpty()
                            ? new Cell.Blank()
                            : chosen.equals(values) && now instanceof Cell.Texts
                                    ? now
                                    : new Cell.Texts(
                                            items.stream()
                                                    .filter(chosen::contains)
                                                    .toList(),
                                            false);
                },
                feel);
    }

    private static List<String> items(Offer offer, Collection<String> values) {
        return Stream.concat(offer.choices().stream().map(Choice::value), values.stream())
                .distinct()
                .toList();
    }

    private static Cell blank(String feel) {
        return feel.equals("null") ? new Cell.Nothing() : new Cell.Blank();
    }

    Component field() {
        return field;
    }

    void onChange(Runnable work) {
        ((AbstractField<?, ?>) field).addValueChangeListener(change -> work.run());
    }

    /** In FEEL; what says the same as before is written as before. */
    String feel() throws Refused {
        Cell read = cell.get();
        return read.equals(Cell.read(before, column)) ? before : read.feel();
    }

    void error(String text) {
        HasValidationProperties validated = (HasValidationProperties) field;
        validated.setErrorMessage(text);
        validated.setInvalid(!text.isEmpty());
    }

    void focus() {
        ((Focusable<?>) field).focus();
    }
}
