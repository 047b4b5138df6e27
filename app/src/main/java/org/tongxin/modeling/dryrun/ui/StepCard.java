package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.FormView;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.modeling.dryrun.Decided;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Walk;

/** A step at which the case waits: for whom, until when, what happens then, and its form. */
class StepCard extends Div {

    StepCard(WalkWords words, Walk.OpenStep step, Instant now, BiConsumer<String, Move> make) {
        addClassName("dryrun-card");
        add(new H4(words.said(step.name())));
        UnorderedList facts = new UnorderedList();
        step.groups().forEach(group -> facts.add(new ListItem(words.get("dryrun.for", words.who(group)))));
        facts.add(new ListItem(
                step.due() == null ? words.get("dryrun.no-due") : words.get("dryrun.due", words.time(step.due()))));
        step.timers().forEach(timer -> facts.add(timer(words, timer, make)));
        add(facts);
        FormSchema schema = step.form();
        if (schema == null) {
            add(new Paragraph(words.get("dryrun.no-form")));
            add(button(words, () -> make.accept(step.name(), new Move.Complete(step.step(), step.index(), Map.of()))));
            return;
        }
        FormView form = words.form(schema, step.data());
        Runnable complete = () -> {
            Map<String, Object> values = form.values();
            try {
                make.accept(
                        words.taken(Decided.in(step, values)), new Move.Complete(step.step(), step.index(), values));
            } catch (SubmissionRejected rejected) {
                form.showErrors(rejected);
            }
        };
        form.onSubmit(complete);
        Button sample = new Button(
                words.get("dryrun.sample"),
                VaadinIcon.MAGIC.create(),
                click -> form.setValues(words.sample(schema, step.data(), now)));
        sample.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(button(words, complete), sample);
        buttons.addClassName("dryrun-bar");
        add(form, buttons);
    }

    private static Button button(WalkWords words, Runnable work) {
        Button button = new Button(words.get("dryrun.complete"), VaadinIcon.CHECK.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static ListItem timer(WalkWords words, Walk.Timer timer, BiConsumer<String, Move> make) {
        Button pass = new Button(
                words.get("dryrun.pass"),
                VaadinIcon.CLOCK.create(),
                click -> make.accept(words.said(timer.name()), new Move.Pass(timer.element())));
        pass.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        pass.setAriaLabel(words.get("dryrun.pass.of", words.said(timer.name())));
        return new ListItem(new Span(words.leads(timer)), pass);
    }
}
