package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A list whose rows people add and remove. */
final class ListWidget implements Widget {

    private final GroupWidget.GroupFrame frame;
    private final FormTexts texts;
    private final BiFunction<FormComponent, List<Integer>, Widget> widgets;
    private final BiConsumer<Instance, @Nullable Integer> resize;
    private final Div items = new Div();
    private final Span error = new Span();
    private final Button add = new Button(VaadinIcon.PLUS.create());
    private final List<FormRows> rows = new ArrayList<>();
    private final List<Button> removers = new ArrayList<>();
    private @Nullable Instance instance;

    /** {@code resize} adds a row to the list, or removes the given one. */
    ListWidget(
            GroupWidget.GroupFrame frame,
            FormTexts texts,
            BiFunction<FormComponent, List<Integer>, Widget> widgets,
            BiConsumer<Instance, @Nullable Integer> resize) {
        this.frame = frame;
        this.texts = texts;
        this.widgets = widgets;
        this.resize = resize;
        add.setText(texts.message("form.list.add"));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.addClickListener(click -> resize(null));
        error.addClassName("tx-form-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        frame.add(items, error, add);
    }

    private void resize(@Nullable Integer removed) {
        if (instance != null) {
            resize.accept(instance, removed);
        }
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void refresh(Instance now, Shown shown) {
        instance = now;
        frame.describe(now);
        int size = texts.model().rows(now).size();
        while (rows.size() > size) {
            rows.remove(rows.size() - 1);
            removers.remove(removers.size() - 1);
            items.remove(items.getComponentAt(items.getComponentCount() - 1));
        }
        while (rows.size() < size) {
            items.add(item(now, rows.size()));
        }
        boolean changeable = now.component().growing() && !now.readOnly() && !shown.readOnly();
        add.setVisible(changeable && size < FormValidator.MAX_ROWS);
        removers.forEach(remove -> remove.setVisible(changeable));
        rows.forEach(row -> row.refresh(shown));
    }

    private Div item(Instance list, int index) {
        List<Integer> deeper = new ArrayList<>(list.rows());
        deeper.add(index);
        FormRows row = new FormRows(list.component().components(), deeper, widgets);
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> resize(index));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(texts.message("form.list.remove", index + 1));
        remove.setTooltipText(texts.message("form.list.remove", index + 1));
        rows.add(row);
        removers.add(remove);
        Div item = new Div(row, remove);
        item.addClassName("tx-form-item");
        return item;
    }

    @Override
    public void showError(@Nullable String text) {
        error.setText(text == null ? "" : text);
        error.setVisible(text != null);
    }

    @Override
    public void focus() {
        frame.getElement().executeJs("this.scrollIntoView({block:'center'})");
    }

    @Override
    public Optional<Widget> find(String instanceId) {
        return rows.stream().flatMap(row -> row.find(instanceId).stream()).findFirst();
    }
}
