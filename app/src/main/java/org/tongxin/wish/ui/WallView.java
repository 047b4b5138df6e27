package org.tongxin.wish.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.wish.Claim;
import org.tongxin.wish.Wall;
import org.tongxin.wish.WallChanged;
import org.tongxin.wish.Wish;

/** The wish wall: what waits for somebody, what one has claimed, and what has come true. The address says which of them. */
@Route("wall")
@Menu(title = "wish.wall", order = 20, icon = "vaadin:gift")
@RolesAllowed({
    "party-member",
    "grid-worker",
    "grid-branch",
    "dispatcher",
    "community-secretary",
    "street-coordinator",
    "district-coordinator",
    "supervisor"
})
class WallView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARAMETER = "show";

    private enum Show {
        OPEN,
        MINE,
        GRANTED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Wall wall;
    private final Messages messages;
    private final TimeWords words;
    private final Organization organization;
    private final Person person;
    private final Tabs tabs = new Tabs();
    private final CardList cards = new CardList();
    private final Paragraph empty = new Paragraph();
    private Show shown = Show.OPEN;

    WallView(
            Wall wall,
            Messages messages,
            TimeWords words,
            Organization organization,
            CurrentPerson current,
            LivePages live) {
        this.wall = wall;
        this.messages = messages;
        this.words = words;
        this.organization = organization;
        this.person = current.get();
        for (Show show : Show.values()) {
            tabs.add(new Tab(messages.get("wish.show." + show.id())));
        }
        tabs.getTabAt(Show.MINE.ordinal()).setVisible(wall.volunteers(person));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go(Show.values()[tabs.getSelectedIndex()]);
            }
        });
        empty.addClassName("empty-state");
        getContent().addClassName("wall");
        Paragraph intro = new Paragraph(messages.get("wish.wall.intro"));
        intro.addClassName("wall-intro");
        getContent().add(new H2(messages.get("wish.wall")), intro, tabs, cards, empty);
        live.listen(this, WallChanged.class, changed -> refresh());
    }

    private static void go(Show show) {
        UI.getCurrent()
                .navigate(
                        "wall", show == Show.OPEN ? QueryParameters.empty() : QueryParameters.of(PARAMETER, show.id()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .orElse("");
        shown = Arrays.stream(Show.values())
                .filter(show -> show.id().equals(asked))
                .findFirst()
                .orElse(Show.OPEN);
        tabs.setSelectedIndex(shown.ordinal());
        cards.clear();
        refresh();
    }

    /** Cards that are still right stay where they are, with their focus. */
    void refresh() {
        switch (shown) {
            case OPEN -> show(wall.open(person), this::openCard);
            case MINE -> show(wall.mine(person), this::claimCard);
            case GRANTED -> show(wall.granted(person), this::newsCard);
        }
    }

    private <T> void show(List<T> items, Function<T, WishCard> card) {
        cards.show(items, card);
        empty.setText(messages.get("wish.empty." + shown.id()));
        empty.setVisible(items.isEmpty());
    }

    private WishCard openCard(Wish wish) {
        WishCard card = new WishCard(wish, messages, organization)
                .withReach(organization, wish)
                .with(WishCard.fact(VaadinIcon.CLOCK, messages.get("wish.published", words.past(wish.publishedAt()))));
        if (wall.mayClaim(person, wish)) {
            Button claim = new Button(messages.get("wish.claim"), VaadinIcon.HEART.create(), click -> ask(wish));
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            claim.setAriaLabel(messages.get("wish.claim.title", wish.title()));
            card.with(claim);
        }
        return card;
    }

    private void ask(Wish wish) {
        new ClaimDialog(wish, words.today(), wall.latestPromise(), messages, words, promised -> {
                    wall.claim(person, wish.number(), promised);
                    Notification.show(
                            messages.get("wish.claimed", words.day(promised)),
                            6000,
                            Notification.Position.BOTTOM_START);
                    go(Show.MINE);
                })
                .open();
    }

    private WishCard claimCard(Claim claim) {
        WishCard card = new WishCard(claim.wish(), messages, organization).with(ClaimState.of(claim, words, messages));
        if (claim.taskId() != null) {
            Button open = new Button(
                    messages.get("wish.to-task"),
                    VaadinIcon.ARROW_RIGHT.create(),
                    click -> UI.getCurrent().navigate("inbox/" + claim.taskId()));
            open.setIconAfterText(true);
            card.with(open);
        }
        return card;
    }

    private WishCard newsCard(Wish wish) {
        var at = wish.grantedAt() == null ? wish.publishedAt() : wish.grantedAt();
        return new WishCard(wish, messages, organization)
                .with(WishCard.fact(VaadinIcon.CHECK_CIRCLE, messages.get("wish.granted", words.past(at))));
    }

    @Override
    public String getPageTitle() {
        return messages.get("wish.wall");
    }
}
