package org.tongxin.wish.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.common.Messages;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.wish.Wish;

/** A wish on the wall: what it is about, in the approved words, and below what can be done with it. */
class WishCard extends ListItem {

    private final Messages messages;
    private final Div facts = new Div();
    private final Div foot = new Div();

    WishCard(Wish wish, Messages messages, Organization organization) {
        this.messages = messages;
        addClassNames("wish-card", "wish-" + wish.kind().id());
        H3 title = new H3(wish.title());
        Paragraph text = new Paragraph(wish.text());
        text.addClassName("wish-text");
        facts.add(fact(VaadinIcon.WALLET, amount(wish)), fact(VaadinIcon.MAP_MARKER, unit(organization, wish)));
        facts.addClassName("wish-facts");
        foot.addClassName("wish-foot");
        add(kind(wish), title, text, facts, foot);
    }

    /** Says to whom the wish is open. */
    WishCard withReach(Organization organization, Wish wish) {
        String type = organization
                .unit(wish.openTo())
                .map(Unit::type)
                .orElse(UnitType.GRID)
                .id();
        facts.add(fact(VaadinIcon.GLOBE, messages.get("wish.open-to." + type)));
        return this;
    }

    /** Puts something at the bottom of the card. */
    WishCard with(Component... actions) {
        foot.add(actions);
        return this;
    }

    private Div kind(Wish wish) {
        Icon icon = KindIcons.of(wish.kind()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div kind =
                new Div(icon, new Span(messages.get("wish.kind." + wish.kind().id())));
        kind.addClassName("wish-kind");
        return kind;
    }

    private String amount(Wish wish) {
        return wish.amount() == null || wish.amount() == 0
                ? messages.get("wish.free")
                : messages.get("wish.amount", wish.amount());
    }

    private static String unit(Organization organization, Wish wish) {
        return organization.unit(wish.grid()).map(Unit::name).orElse("");
    }

    static Span fact(VaadinIcon sign, String words) {
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span fact = new Span(icon, new Span(words));
        fact.addClassName("wish-fact");
        return fact;
    }
}
