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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;
import org.tongxin.intake.Portal;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;
import org.tongxin.workflow.ProcessInfo;

/** What a resident sees first: describe something, look up its progress, or pick from the service menu. */
@Route(value = "portal", layout = PortalLayout.class, autoLayout = false)
@AnonymousAllowed
class PortalView extends Div implements HasDynamicTitle {

    /** In large print there are fewer choices at first. */
    private static final int FEW = 4;

    private final Messages messages;
    private final Translations translations;

    PortalView(ServiceMenu menu, Portal portal, Translations translations, Messages messages) {
        this.messages = messages;
        this.translations = translations;
        Div ways = new Div(
                way(VaadinIcon.PENCIL, "portal.describe", RequestView.class),
                way(VaadinIcon.SEARCH, "portal.track", TrackView.class));
        ways.addClassName("portal-ways");
        add(new H1(messages.get("portal.welcome")), ways, new H2(messages.get("portal.menu")));
        List<Component> items = cards(menu.active(), portal.processes());
        boolean few = LargePrint.on() && items.size() > FEW;
        Div cards = new Div();
        cards.addClassName("portal-cards");
        cards.add(few ? items.subList(0, FEW) : items);
        add(cards);
        if (few) {
            add(more(cards, items.subList(FEW, items.size())));
        }
    }

    /** The menu, and then the processes that no line of it leads to. */
    private List<Component> cards(List<ServiceItem> items, List<ProcessInfo> processes) {
        Set<String> reached = items.stream().map(ServiceItem::processKey).collect(Collectors.toSet());
        return Stream.concat(
                        items.stream().map(this::card),
                        processes.stream()
                                .filter(process -> !reached.contains(process.key()))
                                .map(this::card))
                .toList();
    }

    private RouterLink way(VaadinIcon icon, String key, Class<? extends Component> target) {
        RouterLink link = target == RequestView.class
                ? new RouterLink(RequestView.class, new RouteParameters("step", Step.WHAT.path()))
                : new RouterLink(target);
        link.add(icon.create(), new Span(messages.get(key)));
        return link;
    }

    private Component card(ServiceItem item) {
        return card("item", item.code(), item.icon(), item.name(getLocale()), item.description(getLocale()));
    }

    private Component card(ProcessInfo process) {
        RouterLink card = card(
                "process",
                process.key(),
                process.icon(),
                translations.get(process.name()),
                translations.get(process.description()));
        card.addClassName("process-" + process.color().id());
        return card;
    }

    private static RouterLink card(String parameter, String value, String icon, String name, String description) {
        RouterLink card = new RouterLink(RequestView.class, new RouteParameters("step", Step.WHAT.path()));
        card.setQueryParameters(QueryParameters.simple(Map.of(parameter, value)));
        card.addClassName("portal-card");
        card.add(new Icon(icon), new Span(name), new Paragraph(description));
        return card;
    }

    private Button more(Div cards, List<Component> rest) {
        Button more = new Button(messages.get("portal.more"), VaadinIcon.ANGLE_DOWN.create());
        more.addThemeVariants(ButtonVariant.LUMO_LARGE);
        more.addClickListener(click -> {
            cards.add(rest);
            more.setVisible(false);
        });
        return more;
    }

    @Override
    public String getPageTitle() {
        return messages.get("portal.name");
    }
}
