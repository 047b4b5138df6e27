package org.tongxin.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.notification.Deliveries;
import org.tongxin.notification.Robots;
import org.tongxin.notification.channel.Channel;
import org.tongxin.notification.channel.MailChannel;
import org.tongxin.notification.channel.Outcome;

/** The channels: whether each is set up, and how it is doing. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ChannelsPart extends Div {

    private final Deliveries deliveries;
    private final Robots robots;
    private final MailChannel mail;
    private final Messages messages;
    private final String base;
    private final Div cards = new Div();

    ChannelsPart(
            Deliveries deliveries,
            Robots robots,
            MailChannel mail,
            Messages messages,
            @Value("${tongxin.address:}") String base) {
        this.deliveries = deliveries;
        this.robots = robots;
        this.mail = mail;
        this.messages = messages;
        this.base = base;
        cards.addClassName("delivery-cards");
        add(new H3(messages.get("delivery.channels")), cards);
        refresh();
    }

    final void refresh() {
        cards.removeAll();
        cards.add(card("delivery.app", true, messages.get("delivery.app.help")));
        Div post = card(
                "delivery.mail",
                mail.ready(),
                mail.ready() ? messages.get("delivery.mail.from", mail.from()) : messages.get("delivery.mail.none"));
        if (mail.ready()) {
            post.add(numbers(Channel.MAIL), new Button(messages.get("delivery.mail.test"), click -> test()));
        }
        int known = robots.units().size();
        Div groups = card(
                "delivery.robot",
                known > 0,
                known > 0 ? messages.get("delivery.robot.some", known) : messages.get("delivery.robot.none"));
        if (known > 0) {
            groups.add(numbers(Channel.ROBOT));
        }
        cards.add(post, groups);
        if (base.isBlank() && (mail.ready() || known > 0)) {
            Paragraph links = new Paragraph(messages.get("delivery.no-address"));
            links.addClassName("notice-help");
            cards.add(links);
        }
    }

    private Div card(String name, boolean ready, String help) {
        Span state = new Span(
                (ready ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.MINUS_CIRCLE_O).create(),
                new Span(messages.get(ready ? "delivery.ready" : "delivery.not-ready")));
        state.addClassNames("delivery-state", ready ? "is-ready" : "is-off");
        Span title = new Span(messages.get(name));
        title.addClassName("delivery-name");
        Paragraph text = new Paragraph(help);
        text.addClassName("notice-help");
        Div card = new Div(new Div(title, state), text);
        card.addClassName("delivery-card");
        return card;
    }

    private Paragraph numbers(String channel) {
        Deliveries.Numbers numbers = deliveries.numbers(channel);
        return new Paragraph(
                messages.get("delivery.numbers", numbers.waiting(), numbers.sent(), numbers.unknown(), numbers.dead()));
    }

    private void test() {
        try {
            Outcome outcome = deliveries.testMail();
            Notification.show(ProblemWords.of(messages, outcome));
        } catch (Refused refused) {
            Notification.show(messages.get(refused));
        }
    }
}
