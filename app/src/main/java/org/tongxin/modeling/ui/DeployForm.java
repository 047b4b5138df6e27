package org.tongxin.modeling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.modeling.ModelVersion;

/** Why, and whether now or at another time. What is refused is said here, and what was typed stays. */
class DeployForm extends Div {

    private static final int LONGEST = 500;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Deployments deployments;
    private final ModelsWords words;
    private final Clock clock;
    private final Draft draft;
    private final Consumer<List<ModelVersion>> deployed;
    private final TextArea reason = new TextArea();
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>();
    private final DateTimePicker at = new DateTimePicker();
    private final Button go = new Button();
    private final Div error = new Div();

    DeployForm(
            Deployments deployments,
            ModelsWords words,
            Clock clock,
            DraftFiles files,
            Draft draft,
            Consumer<List<ModelVersion>> deployed,
            Runnable look) {
        this.deployments = deployments;
        this.words = words;
        this.clock = clock;
        this.draft = draft;
        this.deployed = deployed;
        addClassName("models-form");
        reason.setLabel(words.get("models.reason"));
        reason.setHelperText(words.get("models.reason.hint"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setValue(files.reason());
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> files.reason(change.getValue()));
        later.setLabel(words.get("models.when"));
        later.setItems(false, true);
        later.setItemLabelGenerator(other -> words.get(other ? "models.when.later" : "models.when.now"));
        later.setValue(false);
        later.addValueChangeListener(change -> showTime());
        at.setLabel(words.get("models.at"));
        at.setLocale(UI.getCurrent().getLocale());
        at.setDatePlaceholder(words.get("models.at.date"));
        at.setTimePlaceholder(words.get("models.at.time"));
        at.setDateAriaLabel(words.get("models.at.date"));
        at.setTimeAriaLabel(words.get("models.at.time"));
        at.setValue(LocalDateTime.of(LocalDate.now(clock).plusDays(1), MORNING));
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(click -> go());
        Button again = new Button(words.get("models.look-again"), click -> look.run());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(go, again);
        buttons.addClassName("models-actions");
        add(new H4(words.get("models.deploy")), reason, later, at, error, buttons);
        showTime();
    }

    private void showTime() {
        at.setVisible(later.getValue());
        go.setText(words.get(later.getValue() ? "models.go.later" : "models.go.now"));
    }

    private void go() {
        error.setText("");
        try {
            if (!later.getValue()) {
                deployed.accept(deployments.deploy(draft, reason.getValue()));
            } else if (at.getValue() == null) {
                throw new Refused("models.schedule.past");
            } else {
                deployments.schedule(
                        draft,
                        reason.getValue(),
                        at.getValue().atZone(clock.getZone()).toInstant());
                deployed.accept(List.of());
            }
        } catch (ModelRefused refused) {
            error.setText(words.get("models.refused-now"));
        } catch (Refused refused) {
            error.setText(words.messages().get(refused));
        }
    }
}
