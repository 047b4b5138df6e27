package org.tongxin.statistics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.statistics.Grouping;
import org.tongxin.statistics.StatisticsFilter;

/** What restricts the numbers beside period, unit and process; each restriction can be taken away. */
class FilterChips extends Div {

    private final StatisticsWords words;
    private final Consumer<StatisticsFilter> onRemoved;

    FilterChips(StatisticsWords words, Consumer<StatisticsFilter> onRemoved) {
        this.words = words;
        this.onRemoved = onRemoved;
        addClassName("statistics-chips");
    }

    void show(StatisticsFilter filter) {
        removeAll();
        if (filter.direct() && filter.unit() != null) {
            chip(Grouping.UNIT, filter.unit().value(), filter.in(filter.unit(), false));
        }
        chip(Grouping.DEPARTMENT, filter.department(), filter.withDepartment(null));
        chip(Grouping.CATEGORY, filter.category(), filter.withCategory(null));
        chip(Grouping.COMPANY, filter.company(), filter.withCompany(null));
        setVisible(getChildren().findAny().isPresent());
    }

    private void chip(Grouping by, @Nullable String key, StatisticsFilter without) {
        if (key == null) {
            return;
        }
        String text = words.get(
                "statistics.chip", words.get("statistics.by." + by.id()), words.line(by, key, by == Grouping.UNIT));
        Button chip = new Button(text, VaadinIcon.CLOSE_SMALL.create(), click -> onRemoved.accept(without));
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(words.get("statistics.chip.remove", text));
        add(chip);
    }
}
