package org.tongxin.wish.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.wish.Wall;
import org.tongxin.wish.WishScenario;

@IntegrationTest
class WallViewTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Wall wall;

    @Autowired
    Messages messages;

    @Autowired
    TimeWords words;

    @Autowired
    Organization organization;

    @Autowired
    LivePages live;

    WishScenario wish;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        RouteConfiguration.forSessionScope().setRoute("wall", Elsewhere.class);
        wish = new WishScenario(beans);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
        wish.backHome();
    }

    private WallView open(String account) {
        Person person = wish.person(account);
        WallView view = new WallView(wall, messages, words, organization, new Somebody(person), live);
        UI.getCurrent().add(view);
        return view;
    }

    /** Where one gets after claiming. */
    public static class Elsewhere extends Div {}

    private record Somebody(Person person) implements CurrentPerson {

        @Override
        public Optional<Person> find() {
            return Optional.of(person);
        }

        @Override
        public Person get() {
            return person;
        }
    }

    @Test
    void aCardIsClaimedWithAPromisedDay() {
        wish.published();
        int cards = wall.open(wish.person(WishScenario.MEMBER)).size();
        open(WishScenario.MEMBER).refresh();
        assertThat(_find(ListItem.class, spec -> spec.withClasses("wish-card"))).hasSize(cards);
        _click(_find(Button.class, spec -> spec.withText("认领")).get(0));
        _click(confirm());
        assertThat(error()).isEqualTo("请选择约定实现的日期。");
        _setValue(_get(DatePicker.class), wish.today().minusDays(1));
        _click(confirm());
        assertThat(error()).isEqualTo("约定的日期不能早于今天。");
        _setValue(_get(DatePicker.class), wish.today().plusDays(2));
        _click(confirm());
        assertThat(wish.workTask("Task_Fulfil").assignee()).isEqualTo(WishScenario.MEMBER);
    }

    @Test
    void whoComesLateReadsInTheDialogWhoWasFirst() {
        wish.published();
        open(WishScenario.OTHER).refresh();
        _click(_find(Button.class, spec -> spec.withText("认领")).get(0));
        wish.claim(WishScenario.MEMBER, 1);
        _setValue(_get(DatePicker.class), wish.today().plusDays(2));
        _click(confirm());
        assertThat(error()).isEqualTo("曹阳已先认领了这个心愿，谢谢您的热心。");
    }

    @Test
    void thoseWhoWorkInTheCommunityLookAndDoNotClaim() {
        wish.published();
        open("dispatcher").refresh();
        assertThat(_find(H3.class)).extracting(H3::getText).contains("想要一副老花镜");
        assertThat(_find(Button.class, spec -> spec.withText("认领"))).isEmpty();
    }

    @Test
    void anEmptyWallSaysWhatWillBeHere() {
        open(WishScenario.FAR).refresh();
        _assertOne(Paragraph.class, spec -> spec.withText(messages.get("wish.empty.open")));
    }

    @Test
    void cardsThatAreStillRightStayTheSameComponents() {
        CardList cards = new CardList();
        Function<String, WishCard> card = title -> card(title);
        cards.show(List.of("a", "b"), card);
        var b = cards.getChildren().toList().get(1);
        cards.show(List.of("c", "b"), card);
        assertThat(cards.getChildren()).hasSize(2);
        assertThat(cards.getChildren().toList().get(1)).isSameAs(b);
        cards.show(List.of(), card);
        assertThat(cards.getChildren()).isEmpty();
    }

    private WishCard card(String title) {
        wish.published();
        return new WishCard(wall.open(wish.person(WishScenario.MEMBER)).get(0), messages, organization);
    }

    private static Button confirm() {
        return _find(Button.class, spec -> spec.withText("认领")).stream()
                .filter(button -> button.getElement().getParent().getTag().contains("dialog")
                        || button.getAriaLabel().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String error() {
        return _get(Div.class, spec -> spec.withClasses("dialog-error")).getText();
    }
}
