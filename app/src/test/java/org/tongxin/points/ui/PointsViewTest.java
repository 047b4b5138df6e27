package org.tongxin.points.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.points.PointsLedger;
import org.tongxin.points.Ranking;
import org.tongxin.wish.WishScenario;

@IntegrationTest
class PointsViewTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    PointsLedger ledger;

    @Autowired
    Ranking ranking;

    @Autowired
    PointsCheckTab check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Messages messages;

    @Autowired
    TimeWords words;

    @Autowired
    LivePages live;

    WishScenario wish;
    Person member;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        wish = new WishScenario(beans);
        member = wish.person(WishScenario.MEMBER);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    void oneSeesTheOwnLinesTheBalanceAndThePlaceInTheGrid() {
        ledger.credit(member.name(), 10, "wish", wish.wish());
        UI.getCurrent().add(new PointsView(ledger, ranking, messages, words, new Somebody(member), live));
        assertThat(_get(Span.class, spec -> spec.withClasses("points-balance")).getText())
                .isEqualTo(String.valueOf(ledger.balance(member)));
        assertThat(_find(ListItem.class)).isNotEmpty();
        assertThat(_find(Span.class, spec -> spec.withText("实现微心愿"))).isNotEmpty();
        assertThat(_find(Span.class, spec -> spec.withText("曹阳（我）"))).hasSize(1);
    }

    @Test
    void theAdministratorFindsAWrongBalanceAndHasItAddedUpAnew() {
        ledger.credit(member.name(), 10, "wish", wish.wish());
        jdbc.sql("update points_balance set points = 1 where account = ?")
                .param(member.name())
                .update();
        UI.getCurrent().add(check.content());
        assertThat(_find(Paragraph.class, spec -> spec.withText("核对完毕：有 1 个账号的余额与明细不一致。")))
                .hasSize(1);
        _click(_get(Button.class));
        assertThat(_find(Paragraph.class, spec -> spec.withText("核对完毕：余额与明细一致。")))
                .hasSize(1);
        assertThat(_find(Button.class)).isEmpty();
    }

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
}
