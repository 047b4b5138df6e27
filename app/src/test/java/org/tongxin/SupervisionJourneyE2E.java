package org.tongxin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.inbox.InboxCases;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** Nobody has to ask what is late: a case is warned of, late, urged, given more time, reassigned, ordered and solved, and the numbers of the month say so. */
@JourneyTest
class SupervisionJourneyE2E {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");

    @Autowired
    InboxCases inboxCases;

    @Autowired
    CaseFiles files;

    @Autowired
    Workflow workflow;

    @Autowired
    WorkTasks tasks;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    @AfterEach
    void today() {
        travel.setOffset(Duration.ZERO);
    }

    /** A fire lane is blocked: critical, so that the volunteer has half an hour and the whole case two. It begins some hours ago and is solved now. */
    @Test
    void aCaseBecomesLateAndWhatIsDoneAboutItIsInTheMonthsReport(Visitor.Factory visitors) throws IOException {
        Instant begin = Instant.now().minus(Duration.ofHours(4)).truncatedTo(ChronoUnit.HOURS);
        goTo(begin);
        String title = "消防通道被堵 " + Long.toString(System.nanoTime(), 36);
        CaseNumber number = sentToVolunteers(title);
        tasks.claim(step(number, "Task_Volunteer").id(), "party-member");

        // Warned, at the share of the limit that the rule names
        Visitor member = visitors.desktop().login("party-member").open("inbox");
        hearsAfter(member, begin.plus(Duration.ofMinutes(25)));
        bell(member).click();
        member.settle().sees("“党员领单办理”快到期了：" + title).screenshot("journey-warned");
        member.page().getByText("“党员领单办理”快到期了：" + title).click();

        // Asks for more time, before the deadline and for a later one
        member.settle().sees("申请延期").press("申请延期");
        Locator dialog = member.page().locator("vaadin-dialog-overlay");
        member.press("提交");
        assertThat(dialog).containsText("请填写日期和时间");
        dialog.locator("textarea").fill("等拖车公司");
        member.at(begin.plus(Duration.ofMinutes(29)).atZone(clock.getZone()));
        assertThat(dialog).containsText("申请的时间应晚于原期限");
        assertThat(dialog.locator("textarea")).hasValue("等拖车公司");
        Instant wanted = begin.plus(Duration.ofMinutes(90));
        member.at(wanted.atZone(clock.getZone())).screenshot("journey-more-time");
        member.press("提交");
        assertThat(member.page().locator(".task-notes")).containsText("延期申请待审批");

        // Late, and urged
        hearsAfter(member, begin.plus(Duration.ofMinutes(31)));
        Visitor supervisor = visitors.desktop().login("supervisor");
        supervisor.open("supervision").sees(title).screenshot("journey-board");
        row(supervisor, title)
                .getByText("催办", new Locator.GetByTextOptions().setExact(true))
                .click();
        supervisor.settle().sees("将提醒").screenshot("journey-urge");
        String before = heard(member);
        confirm(supervisor);
        supervisor.sees("催办过");
        hearsMoreThan(before, member);
        Visitor phone = visitors.phone().login("party-member").open("notices");
        phone.sees("“党员领单办理”被催办：" + title).screenshot("journey-notices-phone");
        chooseQuietHours(phone);

        // Granted, with what moves shown before
        more(supervisor, title);
        supervisor.sees("接手").screenshot("journey-menu");
        supervisor.press("审批延期");
        supervisor.sees("等拖车公司").sees("批准后：").screenshot("journey-decide");
        supervisor.press("批准").sees("已批准延期");
        assertThat(row(supervisor, title)).hasCount(0);
        assertThat(step(number, "Task_Volunteer").due()).isEqualTo(wanted);

        // Reassigned, with a reason, to somebody who may
        supervisor.open("supervision?show=all&text=" + number).sees(title);
        row(supervisor, title)
                .getByText("改派", new Locator.GetByTextOptions().setExact(true))
                .click();
        supervisor.choose("改派给", "严晓峰").fill("改派的理由", "原办理人出差").screenshot("journey-reassign");
        confirm(supervisor);
        supervisor.sees("已把 1 项任务改派给严晓峰");
        assertThat(step(number, "Task_Volunteer").assignee()).isEqualTo("party-member-2");

        // Late once more: an order, which the community answers
        goTo(wanted.plus(Duration.ofMinutes(10)));
        supervisor.open("supervision?text=" + number).sees(title);
        more(supervisor, title);
        supervisor.press("挂牌督办");
        supervisor.sees("答复期限").screenshot("journey-order");
        supervisor.fill("督办理由", "居民三次来问，一直没有答复");
        confirm(supervisor);
        supervisor.sees("已挂牌督办，由和乐社区");
        Visitor secretary = visitors.phone().login("community-secretary").open("inbox?q=" + number);
        secretary
                .page()
                .locator(".inbox-line")
                .filter(new Locator.FilterOptions().setHasText("答复督办"))
                .click();
        secretary.sees("挂牌督办中").press("领取");
        secretary.sees("督办理由").screenshot("journey-answer-phone");
        secretary
                .page()
                .getByLabel("答复", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("已请交警拖车，今晚清通");
        secretary.press("提交").sees("已提交");
        supervisor.open("cases/" + number).sees("挂牌督办中");
        supervisor
                .page()
                .getByText("督办", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        supervisor.sees("已请交警拖车，今晚清通").screenshot("journey-case-part");

        // Taken over, and given back at once
        supervisor.open("supervision?text=" + number).sees(title);
        more(supervisor, title);
        supervisor.press("接手");
        supervisor.fill("接手的理由", "办理人联系不上");
        confirm(supervisor);
        supervisor.sees("已接手").press("撤销");
        supervisor.sees("已撤销");

        // Solved and rated
        goTo(Instant.now());
        Visitor other = visitors.phone().login("party-member-2").open("inbox?tab=mine&q=" + number);
        other.page().locator(".inbox-line").first().click();
        other.settle().tick("办成了").fill("办理结果", "通道已清通，划了禁停线。").press("提交");
        other.sees("已提交");
        files.rate(number, 5, true, null);
        workflow.correlate("Message_Rated", number, Map.of("stars", 5, "solved", true));
        assertThat(Objects.requireNonNull(files.find(number).orElseThrow().result()))
                .isEqualTo("solved");

        // The numbers: each is explained and opens its cases, and the month's report names this one among the late
        supervisor.open("statistics").sees("按时办结率").sees("趋势：按时办结率");
        supervisor.page().locator("tongxin-chart[drawn] svg").first().waitFor();
        supervisor.screenshot("statistics-desktop");
        supervisor.page().getByLabel("满意率是怎么算的").first().click();
        supervisor.sees("没有评价的绝不算满意").page().keyboard().press("Escape");
        supervisor.open("statistics?measure=on-time&cases=missed&unit=" + COMMUNITY);
        supervisor.sees("办件清单：按时办结率").sees(title).screenshot("statistics-cases");
        assertThat(report(supervisor).replaceAll("\\s", "")).contains("超期办件", number.value(), "已办结，督办结束");
        supervisor.open("statistics?measure=satisfied&cases=met&unit=" + COMMUNITY);
        supervisor.page().getByText(title).first().click();
        supervisor.sees("办理过程").sees(number.value());
        secretary.open("statistics").sees("满意率");
        Locator table = secretary.page().getByText("看数据表").first();
        table.scrollIntoViewIfNeeded();
        table.click();
        secretary.settle().screenshot("statistics-phone");
    }

    @Test
    void whereCasesStickIsSeenInTheDiagramAndOnTheMapAlsoByKeyboard(Visitor.Factory visitors) {
        inboxCases.open("图上的事项", clock.instant().minus(Duration.ofDays(900)));
        Visitor supervisor = visitors.desktop().login("supervisor");
        supervisor.open("supervision?unit=990101002").sees("不在您");
        supervisor.open("supervision?form=diagram&process=inbox-test");
        Locator late = supervisor.page().locator(".measure-overdue .supervision-figure");
        String before = late.innerText();
        inboxCases.open("图上的第二件", clock.instant().minus(Duration.ofDays(900)));
        assertThat(late).not().hasText(before);
        supervisor.page().locator(".diagram-note.heat-late-3").first().waitFor();
        supervisor.screenshot("supervision-diagram");
        supervisor.page().locator("[data-element-id=Task_Do] .djs-hit").first().click();
        supervisor.page().waitForURL(url -> url.contains("step=Task_Do"));

        supervisor.open("supervision?form=map&show=overdue");
        supervisor.page().locator("path.area[aria-label^=和乐社区]").press("Enter");
        supervisor.page().locator("path.area[aria-label^=和乐第一网格]").waitFor();
        supervisor.screenshot("supervision-map");
        supervisor.page().locator("path.area[aria-label^=和乐第一网格]").press("Enter");
        supervisor.page().waitForURL(url -> url.contains("unit=" + InboxCases.GRID));
        supervisor.sees("图上的事项");
        supervisor.page().locator(".supervision-way a").first().click();
        supervisor.page().locator("path.area[aria-label^=春晖社区]").waitFor();
    }

    /** From the list of notices to the settings: what the administrator does not allow is refused and stays, what is allowed is kept. */
    private static void chooseQuietHours(Visitor phone) {
        phone.press("全部已读");
        assertThat(bell(phone)).hasAttribute("aria-label", "消息（未读 0）");
        phone.page().getByText("消息设置").click();
        phone.settle().sees("免打扰时段");
        Locator hours = phone.page().locator(".notice-hours input");
        hours.first().fill("11:00");
        hours.first().press("Tab");
        phone.press("保存").sees("免打扰时段应在 20:00 至 08:00 之间");
        assertThat(hours.first()).hasValue("11:00");
        hours.first().fill("21:30");
        hours.first().press("Tab");
        phone.press("保存").sees("已保存");
        phone.open("notices/settings").sees("免打扰时段").screenshot("journey-settings-phone");
        assertThat(hours.first()).hasValue("21:30");
    }

    private CaseNumber sentToVolunteers(String title) {
        CaseNumber number = files.open(new NewCase(
                        "dispatch",
                        title,
                        "几辆车堵住了消防通道。",
                        "fire-safety",
                        Urgency.CRITICAL,
                        COMMUNITY,
                        "和乐苑1栋",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        Map.of(),
                        Map.of()))
                .number();
        workflow.start("dispatch", number, Map.of());
        does(number, "Task_Contact", Map.of("contactResult", "reached", "contactWay", "phone"));
        does(
                number,
                "Task_Screen",
                Map.of(
                        "category",
                        "fire-safety",
                        "urgency",
                        "critical",
                        "route",
                        "volunteers",
                        "grid",
                        InboxCases.GRID.value()));
        return number;
    }

    private void does(CaseNumber number, String step, Map<String, Object> submitted) {
        String task = step(number, step).id();
        tasks.claim(task, "dispatcher");
        tasks.complete(task, "dispatcher", submitted);
    }

    private WorkTask step(CaseNumber number, String step) {
        return tasks.ofCase(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void goTo(Instant instant) {
        travel.setOffset(Duration.between(Instant.now(), instant));
    }

    /** Time goes on until then, and the open page of the visitor tells of it. */
    private void hearsAfter(Visitor visitor, Instant instant) {
        String before = heard(visitor);
        goTo(instant);
        hearsMoreThan(before, visitor);
    }

    private static void hearsMoreThan(String before, Visitor visitor) {
        assertThat(bell(visitor)).not().hasAttribute("aria-label", before);
    }

    private static String heard(Visitor visitor) {
        return bell(visitor).getAttribute("aria-label");
    }

    private static Locator bell(Visitor visitor) {
        return visitor.page().locator(".notice-bell vaadin-button").first();
    }

    private static Locator row(Visitor visitor, String title) {
        return visitor.page()
                .locator(".supervision-line:visible")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void more(Visitor visitor, String title) {
        row(visitor.settle(), title)
                .first()
                .locator("vaadin-button[aria-label^='更多操作']")
                .click();
        visitor.settle();
    }

    private static void confirm(Visitor visitor) {
        visitor.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        visitor.settle();
    }

    /** The text of this month's report, as it is handed out. */
    private String report(Visitor visitor) throws IOException {
        visitor.press("月报");
        YearMonth month = YearMonth.now(clock);
        visitor.page()
                .locator("vaadin-dialog-overlay vaadin-select")
                .getByText("年")
                .first()
                .click();
        visitor.page()
                .locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(month.getYear() + " 年 " + month.getMonthValue() + " 月"))
                .last()
                .click();
        visitor.settle();
        Download download = visitor.page().waitForDownload(() -> confirm(visitor));
        visitor.screenshot("statistics-report");
        try (InputStream file = download.createReadStream();
                PDDocument pdf = Loader.loadPDF(file.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
