package org.tongxin.statistics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Chart;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.statistics.Statistics;
import org.tongxin.workflow.Processes;

/** The page as somebody who answers for a community sees it. */
@IntegrationTest
class StatisticsViewTest {

    @Autowired
    Statistics statistics;

    @Autowired
    StatisticsWords words;

    @Autowired
    Takeaway takeaway;

    @Autowired
    Processes processes;

    @Autowired
    TaskService engine;

    @Autowired
    Organization organization;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    CaseFiles files;

    @Autowired
    Clock clock;

    CaseNumber number;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        com.vaadin.flow.router.RouteConfiguration.forSessionScope().setRoute("statistics", StatisticsView.class);
        number = inboxCases.open("统计页上的事项", clock.instant().plus(Duration.ofDays(5)));
        files.setDue(number, clock.instant().plus(Duration.ofDays(5)));
        engine.complete(inboxCases.task(number).id());
        files.close(number, "solved");
        files.rate(number, 4, true, null);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private StatisticsView open(String account, String query) {
        Person person = organization.person(account).orElseThrow();
        StatisticsView view = new StatisticsView(statistics, words, takeaway, processes, clock, new Somebody(person));
        UI.getCurrent().add(view);
        view.open(QueryParameters.fromString(query));
        return view;
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

    private static String text(StatisticsView view) {
        return view.getElement().getTextRecursively();
    }

    @Test
    void theFirstPageIsThisMonthAndEveryNumberExplainsItselfAndOpensItsCases() {
        StatisticsView view = open("community-secretary", "process=inbox-test");
        LocalDate today = LocalDate.now(clock);
        assertThat(text(view)).contains("和乐社区，" + today.withDayOfMonth(1) + " 至 " + today, "按时办结率", "满意率", "各环节用时");
        assertThat(_find(MeasureInfo.class))
                .isNotEmpty()
                .allSatisfy(
                        info -> assertThat(info.explanation()).contains("依据：").doesNotContain("!"));
        assertThat(_find(MeasureInfo.class))
                .anySatisfy(info -> assertThat(info.explanation()).contains("没有评价的绝不算满意", "分子 ÷ 分母 = "));
        assertThat(_find(Chart.class))
                .hasSize(3)
                .allSatisfy(chart -> assertThat(chart.getElement().getAttribute("aria-label"))
                        .isNotBlank());
        assertThat(_find(NativeTable.class)).hasSize(3);
        RouterLink satisfied = _find(RouterLink.class).stream()
                .filter(link -> link.getHref().contains("measure=satisfied")
                        && link.getHref().contains("cases=met"))
                .findFirst()
                .orElseThrow();
        String query = satisfied.getHref().substring(satisfied.getHref().indexOf('?') + 1);
        StatisticsView list = open("community-secretary", query);
        assertThat(_find(list, Anchor.class)).extracting(Anchor::getHref).contains("cases/" + number);
        assertThat(text(list)).contains("办件清单：满意率", "统计页上的事项", "4 星");
    }

    @Test
    void aPeriodFromFutureToPastSaysSoAndKeepsWhatWasTyped() {
        StatisticsView view = open("supervisor", "from=2026-03-09&to=2026-03-01");
        assertThat(text(view)).contains("开始日期 2026-03-09 晚于结束日期 2026-03-01");
        List<DatePicker> days = _find(view, DatePicker.class);
        assertThat(days)
                .extracting(DatePicker::getValue)
                .containsExactly(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 1));
        assertThat(days.get(1).isInvalid()).isTrue();
        assertThat(_find(view, Chart.class)).isEmpty();
    }

    @Test
    void aUnitThatIsSomebodyElsesIsRefused() {
        assertThat(text(open("supervisor", "unit=990101002")))
                .contains("不在您的统计范围内")
                .doesNotContain("按时办结率");
        assertThat(text(open("supervisor", "unit=%3Cscript%3E&from=nonsense&measure=none&step=a:b")))
                .contains("按时办结率")
                .doesNotContain("script");
    }

    @Test
    void aReportWithNoDataSaysSo() {
        StatisticsView view = open("supervisor", "from=2001-01-01&to=2001-01-31");
        assertThat(_get(view, Paragraph.class, spec -> spec.withClasses("empty-state"))
                        .getText())
                .contains("没有办件");
    }

    @Test
    void aBarOrALineNarrowsTheFilterAndAChipTakesItAway() {
        StatisticsView view = open("supervisor", "by=category&category=roads&direct=true&unit=" + InboxCases.GRID);
        assertThat(text(view)).contains("类别：道路设施", "（本级）");
        assertThat(_get(view, ComboBox.class, spec -> spec.withLabel("单位")).getValue())
                .isEqualTo(organization.unit(InboxCases.GRID).orElseThrow());
    }

    @Test
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        StatisticsView view = open("supervisor", "");
        assertThat(text(view))
                .contains("On time", "First time right", "How long each step takes")
                .doesNotContain("按时");
    }
}
