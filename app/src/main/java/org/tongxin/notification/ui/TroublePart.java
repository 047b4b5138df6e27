package org.tongxin.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.UnitCode;
import org.tongxin.notification.Deliveries;
import org.tongxin.notification.OutgoingMessage;
import org.tongxin.notification.channel.Channel;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;

/** What did not get through, why, and another try. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TroublePart extends Div {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final Organization organization;
    private final Messages messages;
    private final TimeWords times;
    private final Div list = new Div();
    private final Button all;
    private final Button more;
    private Runnable changed = () -> {};
    private int shown;

    TroublePart(Deliveries deliveries, Organization organization, Messages messages, TimeWords times) {
        this.deliveries = deliveries;
        this.organization = organization;
        this.messages = messages;
        this.times = times;
        all = new Button(messages.get("delivery.all-again"), VaadinIcon.REFRESH.create(), click -> {
            int count = deliveries.allAgain();
            Notification.show(messages.get("delivery.all-again.done", count));
            refresh();
        });
        more = new Button(messages.get("notice.more"), VaadinIcon.CHEVRON_DOWN.create(), click -> append());
        list.addClassName("notices-list");
        Paragraph help = new Paragraph(messages.get("delivery.trouble.help"));
        help.addClassName("notice-help");
        add(new H3(messages.get("delivery.trouble")), help, all, list, more);
        refresh();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    final void refresh() {
        list.removeAll();
        shown = 0;
        append();
        all.setVisible(shown > 0);
        if (shown == 0) {
            Paragraph none = new Paragraph(messages.get("delivery.trouble.none"));
            none.addClassName("empty-state");
            list.add(none);
        }
        changed.run();
    }

    private void append() {
        List<OutgoingMessage> page = deliveries.troubled(shown, PAGE);
        page.forEach(message -> list.add(line(message)));
        shown += page.size();
        more.setVisible(page.size() == PAGE);
    }

    private Div line(OutgoingMessage message) {
        Span who = new Span(messages.get("delivery." + message.channel()) + " · " + recipient(message));
        who.addClassName("notices-text");
        String state = message.state().name().toLowerCase(java.util.Locale.ROOT);
        Span what = new Span(messages.get("delivery.state." + state, times.exact(message.nextTry())));
        what.addClassNames("delivery-" + state);
        Div facts = new Div(
                what,
                new Span(ProblemWords.of(messages, message.problem(), message.detail())),
                new Span(messages.get("delivery.tries", message.tries())),
                new Span(times.past(message.changed())));
        facts.addClassName("notices-facts");
        Button again = new Button(messages.get("delivery.again"), click -> {
            deliveries.again(message.id());
            Notification.show(messages.get("delivery.again.done"));
            refresh();
        });
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(messages.get("delivery.again") + " " + recipient(message));
        Div line = new Div(new Div(who, facts), again);
        line.addClassNames("notices-line", "delivery-line");
        return line;
    }

    private String recipient(OutgoingMessage message) {
        return message.channel().equals(Channel.ROBOT)
                ? organization
                        .unit(new UnitCode(message.recipient()))
                        .map(Unit::name)
                        .orElse(message.recipient())
                : organization
                        .person(message.recipient())
                        .map(Person::displayName)
                        .orElse(message.recipient());
    }
}
