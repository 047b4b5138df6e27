package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.tongxin.supervision.By;
import org.tongxin.supervision.SupervisionFilter;

/** What restricts the numbers and the list; each restriction can be taken away. */
class FilterChips extends Div {

    private final SupervisionWords words;
    private final BinaryOperator<String> stepName;
    private final Consumer<SupervisionFilter> onRemoved;

    FilterChips(SupervisionWords words, BinaryOperator<String> stepName, Consumer<SupervisionFilter> onRemoved) {
        this.words = words;
        this.stepName = stepName;
        this.onRemoved = onRemoved;
        addClassName("supervision-chips");
    }

    /**
     * @param text such as: 单位：和乐社区
     * @param without the filter without it
     */
    private record Restriction(String text, SupervisionFilter without) {}

    void show(SupervisionFilter filter) {
        removeAll();
        restrictions(filter).forEach(this::chip);
        setVisible(getChildren().findAny().isPresent());
    }

    /** Such as: 单位：和乐社区. */
    List<String> texts(SupervisionFilter filter) {
        return restrictions(filter).stream().map(Restriction::text).toList();
    }

    private List<Restriction> restrictions(SupervisionFilter filter) {
        List<Restriction> all = new ArrayList<>();
        if (filter.unit() != null) {
            all.add(of(By.UNIT, words.share(By.UNIT, filter.unit().value(), filter.direct()), filter.in(null, false)));
        }
        if (filter.acting() != null) {
            all.add(of(By.ACTING, words.share(By.ACTING, filter.acting(), false), filter.withActing(null)));
        }
        if (filter.process() != null) {
            all.add(of(By.PROCESS, words.processName(filter.process()), filter.withStep(null, null)));
        }
        if (filter.process() != null && filter.step() != null) {
            all.add(of(
                    By.STEP,
                    words.said(stepName.apply(filter.process(), filter.step())),
                    filter.withStep(filter.process(), null)));
        }
        if (filter.origin() != null) {
            all.add(of("supervision.from", words.processName(filter.origin()), filter.from(null)));
        }
        if (filter.person() != null) {
            all.add(of(By.PERSON, words.share(By.PERSON, filter.person(), false), filter.withPerson(null)));
        }
        if (filter.urgency() != null) {
            all.add(of(By.URGENCY, words.share(By.URGENCY, filter.urgency(), false), filter.withUrgency(null)));
        }
        if (filter.age() != null) {
            all.add(of(By.AGE, words.share(By.AGE, filter.age().id(), false), filter.withAge(null)));
        }
        if (filter.text() != null) {
            all.add(of("supervision.text", filter.text(), filter.withText(null)));
        }
        return all;
    }

    private Restriction of(By by, String value, SupervisionFilter without) {
        return of("supervision.by." + by.id(), value, without);
    }

    private Restriction of(String label, String value, SupervisionFilter without) {
        return new Restriction(words.get("supervision.chip", words.get(label), value), without);
    }

    private void chip(Restriction restriction) {
        Button chip = new Button(
                restriction.text(), VaadinIcon.CLOSE_SMALL.create(), click -> onRemoved.accept(restriction.without()));
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(words.get("supervision.chip.remove", restriction.text()));
        add(chip);
    }
}
