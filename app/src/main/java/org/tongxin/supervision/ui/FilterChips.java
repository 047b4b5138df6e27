package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
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

    void show(SupervisionFilter filter) {
        removeAll();
        if (filter.unit() != null) {
            chip(By.UNIT, words.share(By.UNIT, filter.unit().value(), filter.direct()), filter.in(null, false));
        }
        if (filter.acting() != null) {
            chip(By.ACTING, words.share(By.ACTING, filter.acting(), false), filter.withActing(null));
        }
        if (filter.process() != null) {
            chip(By.PROCESS, words.processName(filter.process()), filter.withStep(null, null));
        }
        if (filter.process() != null && filter.step() != null) {
            chip(
                    By.STEP,
                    words.step(stepName.apply(filter.process(), filter.step())),
                    filter.withStep(filter.process(), null));
        }
        if (filter.person() != null) {
            chip(By.PERSON, words.share(By.PERSON, filter.person(), false), filter.withPerson(null));
        }
        if (filter.urgency() != null) {
            chip(By.URGENCY, words.share(By.URGENCY, filter.urgency(), false), filter.withUrgency(null));
        }
        if (filter.age() != null) {
            chip(By.AGE, words.share(By.AGE, filter.age().id(), false), filter.withAge(null));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private void chip(By by, String value, SupervisionFilter without) {
        String text = words.get("supervision.chip", words.get("supervision.by." + by.id()), value);
        Button chip = new Button(text, VaadinIcon.CLOSE_SMALL.create(), click -> onRemoved.accept(without));
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(words.get("supervision.chip.remove", text));
        add(chip);
    }
}
