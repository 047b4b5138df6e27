package org.tongxin.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.tongxin.common.Messages;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;

/** What a resident sees first: describe something, look up its progress, or pick from the service menu. */
@Route(value = "portal", layout = PortalLayout.class, autoLayout = false)
@AnonymousAllowed
class PortalView extends Div implements HasDynamicTitle {

    /** In large print there are fewer choices at first. */
    private static final int FEW = 4;

    private final Messages messages;

    PortalView(ServiceMenu menu, Messages messages) {
        this.messages = messages;
        Div ways = new Div(
                way(VaadinIcon.PENCIL, "portal.describe", RequestView.class),
                way(VaadinIcon.SEARCH, "portal.track", TrackView.class));
        ways.addClassName("portal-ways");
        add(new H1(messages.get("portal.welcome")), ways, new H2(messages.get("portal.menu")));
        List<ServiceItem> items = menu.active();
        boolean few = LargePrint.on() && items.size() > FEW;
        Div cards = new Div();
        cards.addClassName("portal-cards");
        (few ? items.subList(0, FEW) : items).forEach(item -> cards.add(card(item)));
        add(cards);
        if (few) {
            add(more(cards, items.subList(FEW, items.size())));
        }
    }

    private RouterLink way(VaadinIcon icon, String key, Class<? extends Component> target) {
        RouterLink link = target == RequestView.class
                ? new RouterLink(RequestView.class, new RouteParameters("step", Step.WHAT.path()))
                : new RouterLink(target);
        link.add(icon.create(), new Span(messages.get(key)));
        return link;
    }

    private Component card(ServiceItem item) {
        RouterLink card = new RouterLink(RequestView.class, new RouteParameters("step", Step.WHAT.path()));
        card.setQueryParameters(QueryParameters.simple(Map.of("item", item.code())));
        card.addClassName("portal-card");
        Paragraph description = new Paragraph(item.description(getLocale()));
        card.add(new Icon(item.icon()), new Span(item.name(getLocale())), description);
        return card;
    }

    private Button more(Div cards, List<ServiceItem> rest) {
        Button more = new Button(messages.get("portal.more"), VaadinIcon.ANGLE_DOWN.create());
        more.addThemeVariants(ButtonVariant.LUMO_LARGE);
        more.addClickListener(click -> {
            rest.forEach(item -> cards.add(card(item)));
            more.setVisible(false);
        });
        return more;
    }

    @Override
    public String getPageTitle() {
        return messages.get("portal.name");
    }
}
