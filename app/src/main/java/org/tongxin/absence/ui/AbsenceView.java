package org.tongxin.absence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.absence.Absence;
import org.tongxin.absence.Absences;
import org.tongxin.common.Messages;
import org.tongxin.common.PickerTexts;
import org.tongxin.common.Refused;
import org.tongxin.common.UndoNotification;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** 请假与代理: when somebody is away and who stands in. */
@Route("absence")
@PermitAll
class AbsenceView extends Composite<Div> implements HasDynamicTitle {

    private final Absences absences;
    private final Organization organization;
    private final Messages messages;
    private final Clock clock;
    private final Person self;
    private final ComboBox<Person> who = new ComboBox<>();
    private final ComboBox<Person> deputy = new ComboBox<>();
    private final DatePicker first;
    private final DatePicker last;
    private final Div error = new Div();
    private final Div planned = new Div();
    private final Div standing = new Div();

    AbsenceView(Absences absences, Organization organization, Messages messages, Clock clock, CurrentPerson current) {
        this.absences = absences;
        this.organization = organization;
        this.messages = messages;
        this.clock = clock;
        this.self = current.get();
        first = day("absence.first");
        last = day("absence.last");
        getContent().addClassName("absence");
        List<Person> people = absences.people(self);
        person(who, "absence.who");
        who.setItems(people);
        who.setVisible(people.size() > 1);
        who.addValueChangeListener(change -> show());
        person(deputy, "absence.deputy");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Button enter = new Button(messages.get("absence.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(who, deputy, first, last, error, enter);
        form.addClassName("absence-form");
        getContent()
                .add(
                        new H2(messages.get("absence.title")),
                        new Paragraph(messages.get("absence.help")),
                        form,
                        planned,
                        new H3(messages.get("absence.standing-in")),
                        standing);
        who.setValue(self);
    }

    private void person(ComboBox<Person> box, String label) {
        box.setLabel(messages.get(label));
        box.setItemLabelGenerator(Person::displayName);
        box.setWidthFull();
    }

    private DatePicker day(String label) {
        DatePicker day = new DatePicker(messages.get(label));
        day.setI18n(PickerTexts.of(key -> messages.get(key)));
        day.setMin(LocalDate.now(clock));
        day.setWidthFull();
        return day;
    }

    private Person chosen() {
        return who.getValue() == null ? self : who.getValue();
    }

    private void show() {
        error.setText("");
        planned.removeAll();
        standing.removeAll();
        Person person = chosen();
        List<Person> deputies = absences.deputies(self, person);
        deputy.setItems(deputies);
        deputy.setHelperText(deputies.isEmpty() ? messages.get("absence.nobody") : messages.get("absence.deputy.help"));
        planned.add(new H3(messages.get("absence.planned", person.displayName())));
        List<Absence> own = absences.of(self, person);
        if (own.isEmpty()) {
            planned.add(new Paragraph(messages.get("absence.none")));
        }
        own.forEach(absence -> planned.add(line(absence)));
        List<Absence> others = absences.standingIn(self);
        if (others.isEmpty()) {
            standing.add(new Paragraph(messages.get("absence.standing-in.none")));
        }
        others.forEach(absence ->
                standing.add(new Paragraph(messages.get("absence.for", name(absence.person()), period(absence)))));
    }

    private Div line(Absence absence) {
        Button end = new Button(
                messages.get("absence.end"),
                click -> attempt(() -> {
                    absences.end(self, absence.id());
                    show();
                }));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(messages.get("absence.end") + " " + period(absence));
        Div line = new Div(new Span(messages.get("absence.line", period(absence), name(absence.deputy()))), end);
        line.addClassName("absence-line");
        return line;
    }

    private void enter() {
        attempt(() -> {
            if (first.getValue() == null || last.getValue() == null || deputy.getValue() == null) {
                throw new Refused("absence.incomplete");
            }
            Absence entered = absences.enter(self, chosen(), deputy.getValue(), first.getValue(), last.getValue());
            first.clear();
            last.clear();
            deputy.clear();
            show();
            UndoNotification.show(messages, messages.get("absence.entered", name(entered.deputy())), () -> {
                absences.end(self, entered.id());
                show();
            });
        });
    }

    private void attempt(Runnable work) {
        error.setText("");
        try {
            work.run();
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(messages.get("reason.denied"));
        }
    }

    private String period(Absence absence) {
        LocalDate from = LocalDate.ofInstant(absence.from(), clock.getZone());
        LocalDate to = LocalDate.ofInstant(absence.until().minusSeconds(1), clock.getZone());
        return messages.get("absence.period", from.toString(), to.toString());
    }

    private String name(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }

    @Override
    public String getPageTitle() {
        return messages.get("absence.title");
    }
}
