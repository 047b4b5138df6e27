package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.organization.Unit;

/** Search and filters of the list. */
class FilterBar extends Composite<Div> {

    private final TextField search = new TextField();
    private final Select<String> process = new Select<>();
    private final Select<Inbox.Step> step = new Select<>();
    private final Select<Urgency> urgency = new Select<>();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Select<InboxFilter.Due> due = new Select<>();
    private final Div more = new Div();
    private final Choices choices;
    private final Consumer<InboxFilter> onChange;
    private InboxFilter shown = InboxFilter.ALL;
    private boolean showing;

    FilterBar(Messages messages, Choices choices, Consumer<InboxFilter> onChange) {
        this.choices = choices;
        this.onChange = onChange;
        getContent().addClassName("filter-bar");
        search.setPlaceholder(messages.get("inbox.search"));
        search.setAriaLabel(messages.get("inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("inbox-search");
        prepare(due, messages.get("inbox.due"), filter -> messages.get("inbox.due." + filter.id()));
        due.setItems(InboxFilter.Due.values());
        prepare(urgency, messages.get("inbox.urgency"), level -> messages.get("urgency." + level.id()));
        urgency.setItems(Urgency.values());
        prepare(process, messages.get("inbox.process"), choices::processName);
        prepare(step, messages.get("inbox.step"), choices::stepName);
        unit.setPlaceholder(messages.get("inbox.unit"));
        unit.setAriaLabel(messages.get("inbox.unit"));
        unit.setClearButtonVisible(true);
        unit.setItemLabelGenerator(Unit::name);
        unit.setItems(choices.units());
        search.addValueChangeListener(change -> changed());
        unit.addValueChangeListener(change -> changed());
        List.of(due, urgency, process, step).forEach(select -> select.addValueChangeListener(change -> changed()));
        Button toggle = new Button(messages.get("inbox.filter"), VaadinIcon.FILTER.create());
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.addClassName("filter-toggle");
        toggle.addClickListener(
                click -> getContent().getClassNames().set("open", !getContent().hasClassName("open")));
        more.addClassName("filter-more");
        more.add(due, urgency, process, step, unit);
        getContent().add(search, toggle, more);
    }

    /** What the lists offer to choose from. */
    interface Choices {
        List<Inbox.Step> steps();

        List<Unit> units();

        String processName(String key);

        String stepName(Inbox.Step step);
    }

    /** Shows a filter without telling that it has changed. */
    void show(InboxFilter filter) {
        showing = true;
        shown = filter;
        List<Inbox.Step> steps = choices.steps();
        process.setItems(steps.stream().map(Inbox.Step::processKey).distinct().toList());
        step.setItems(steps.stream()
                .filter(each -> filter.process() == null || each.processKey().equals(filter.process()))
                .toList());
        search.setValue(filter.text() == null ? "" : filter.text());
        due.setValue(filter.due());
        urgency.setValue(Arrays.stream(Urgency.values())
                .filter(level -> level.id().equals(filter.urgency()))
                .findFirst()
                .orElse(null));
        process.setValue(steps.stream()
                .map(Inbox.Step::processKey)
                .filter(key -> key.equals(filter.process()))
                .findFirst()
                .orElse(null));
        step.setValue(steps.stream()
                .filter(each -> each.id().equals(filter.step()))
                .filter(each -> filter.process() == null || each.processKey().equals(filter.process()))
                .findFirst()
                .orElse(null));
        unit.setValue(choices.units().stream()
                .filter(each -> each.code().equals(filter.unit()))
                .findFirst()
                .orElse(null));
        showing = false;
    }

    private void changed() {
        if (showing) {
            return;
        }
        Inbox.Step chosen = step.getValue();
        String ofProcess = process.getValue();
        boolean fits =
                chosen != null && (ofProcess == null || chosen.processKey().equals(ofProcess));
        InboxFilter chosenFilter = new InboxFilter(
                ofProcess,
                fits ? chosen.id() : null,
                urgency.getValue() == null ? null : urgency.getValue().id(),
                code(unit.getValue()),
                due.getValue(),
                search.getValue().isBlank() ? null : search.getValue().strip());
        // A page that is opened sends its first values back: nobody has chosen anything then
        if (!chosenFilter.equals(shown)) {
            shown = chosenFilter;
            onChange.accept(chosenFilter);
        }
    }

    private static @Nullable UnitCode code(@Nullable Unit unit) {
        return unit == null ? null : unit.code();
    }

    private static <T> void prepare(
            Select<T> select, String label, com.vaadin.flow.component.ItemLabelGenerator<T> text) {
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(label);
        select.setItemLabelGenerator(item -> item == null ? label : text.apply(item));
    }
}
