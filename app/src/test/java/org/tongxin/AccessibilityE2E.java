package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.CaseNumber;
import org.tongxin.extension.MoreTime;
import org.tongxin.inbox.InboxCases;
import org.tongxin.modeling.process.OfficialsFiles;
import org.tongxin.workflow.WorkTasks;

/**
 * Every view as each role sees it, examined by axe-core in a real browser: on a desktop and on a phone, light and dark. No finding that axe-core calls
 * serious or critical is allowed, and no element may be there of which the browser does not know what it is.
 */
@JourneyTest
class AccessibilityE2E {

    /** Who looks at what; a new view is added to the role that works with it. */
    enum Role {
        RESIDENT("portal", "portal/request/what?process=dispatch", "portal/mine", "track", "wall"),
        PARTY_MEMBER("inbox", "wall", "points", "absence"),
        PROPERTY_MANAGER("inbox", "property"),
        DISPATCHER("inbox", "request/new", "request/new?process=dispatch", "account", "notices", "notices/settings"),
        SUPERVISOR(
                "supervision?show=all",
                "supervision?form=diagram&show=all",
                "supervision?form=map&show=all",
                "statistics",
                "limits",
                "absence",
                "property"),
        PROCESS_OWNER(
                "limits",
                "models",
                "models?tab=processes&process=dispatch",
                "models?tab=processes&table=limits",
                "models?tab=tables",
                "models?tab=tables&table=dispatch-route",
                "models?tab=dryrun&process=officials",
                "models?tab=running",
                "models?tab=incidents"),
        ADMINISTRATOR("admin/services", "admin/import", "admin/calendar", "admin");

        private final List<String> views;

        Role(String... views) {
            this.views = List.of(views);
        }

        String account() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final String SCRIPT = script();

    private static final String EXAMINE = """
            async ([root, rules]) => (await axe.run(document.querySelector(root), {resultTypes: ['violations'], ...rules})).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} | ${node.failureSummary.replaceAll('\\n', ' ').slice(0, 220)}`))
            """;

    private static final Map<String, Object> ALL_RULES = Map.of();
    private static final Map<String, Object> NO_COLOURS =
            Map.of("rules", Map.of("color-contrast", Map.of("enabled", false)));
    private static final Map<String, Object> COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast")));

    private static final String PAGE = "html";
    private static final String DIALOG = "vaadin-dialog-overlay";

    /** Elements of ours and of Vaadin's whose script the page did not load; one of them never has a script. */
    private static final String UNKNOWN = """
            [...new Set([...document.querySelectorAll(':not(:defined)')].map(element => element.localName))]
                .filter(name => /^(vaadin|tongxin)-/.test(name) && name !== 'vaadin-grid-cell-content')
            """;

    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    @Autowired
    InboxCases cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    MoreTime moreTime;

    @Autowired
    Clock clock;

    private final List<String> findings = new ArrayList<>();

    @AfterEach
    void nothingFound() {
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    @Test
    void aStrangerOnAPhoneCanUseEveryView(Visitor.Factory visitors) {
        Visitor stranger = prepared(visitors.phone());
        for (String view : List.of("login", "track", "portal", "wall")) {
            stranger.open(view);
            inBothLights(stranger, "stranger /" + view, PAGE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyViewCanBeUsed(Role role, Visitor.Factory visitors) {
        Visitor visitor = prepared(visitors.desktop()).login(role.account());
        for (String view : role.views) {
            visitor.open(view);
            String what = role.account() + " /" + view;
            inBothLights(visitor, what, PAGE);
            visitor.page().setViewportSize(360, 740);
            examine(visitor, what + " on a phone", PAGE, NO_COLOURS);
            visitor.page().setViewportSize(1280, 800);
        }
    }

    @Test
    void everythingAboutATaskCanBeUsed(Visitor.Factory visitors) {
        CaseNumber number = cases.open("无障碍的事项", clock.instant().plus(Duration.ofDays(3)));
        tasks.claim(cases.task(number).id(), "party-member");
        Visitor member = prepared(visitors.desktop()).login("party-member");
        member.open("inbox?tab=mine&q=" + number);
        member.page().locator(".inbox-line").first().click();
        member.page().locator(".task-form").first().waitFor();
        inBothLights(member, "task", PAGE);
        dialog(member, "ask for more time", () -> member.press("申请延期"));
        dialog(member, "pause", () -> member.press("挂起"));
    }

    @Test
    void everythingThatSupervisorsDoCanBeUsed(Visitor.Factory visitors) {
        CaseNumber number = cases.open("督办的无障碍", clock.instant().plus(Duration.ofDays(2)));
        String task = cases.task(number).id();
        tasks.claim(task, "party-member");
        moreTime.ask(task, "party-member", clock.instant().plus(Duration.ofDays(4)), "等配件");
        Visitor supervisor = prepared(visitors.desktop()).login("supervisor");
        supervisor.open("supervision?show=all&text=" + number);
        Locator row =
                supervisor.page().locator(".supervision-line").filter(new Locator.FilterOptions().setHasText("办理事项"));
        row.first().waitFor();
        dialog(supervisor, "urge", () -> row.locator("vaadin-button").nth(0).click());
        dialog(supervisor, "reassign", () -> row.locator("vaadin-button").nth(1).click());
        Runnable menu = () -> {
            row.locator("vaadin-button").nth(2).click();
            supervisor.sees("挂牌督办");
        };
        dialog(supervisor, "more", menu);
        for (String action : List.of("审批延期", "接手", "挂牌督办", "调整紧急程度", "挂起")) {
            dialog(supervisor, action, () -> {
                menu.run();
                supervisor.page().locator(DIALOG).getByText(action).last().click();
                supervisor.settle();
            });
        }
        supervisor.open("supervision?show=all");
        supervisor.page().locator(".supervision-line vaadin-checkbox").nth(0).click();
        supervisor.page().locator(".supervision-line vaadin-checkbox").nth(1).click();
        supervisor.settle();
        Locator bulk = supervisor.page().locator(".bulk-bar vaadin-button");
        dialog(supervisor, "reassign many", () -> bulk.nth(0).click());
        dialog(supervisor, "urge many", () -> bulk.nth(1).click());
        supervisor.open("cases/" + number);
        inBothLights(supervisor, "case", PAGE);
    }

    @Test
    void whatTheNumbersOpenCanBeUsed(Visitor.Factory visitors) {
        Visitor supervisor = prepared(visitors.desktop()).login("supervisor");
        supervisor.open("statistics?cases=met");
        supervisor.sees("办件清单");
        supervisor.page().getByLabel("满意率是怎么算的").first().click();
        supervisor.sees("没有评价的绝不算满意");
        inBothLights(supervisor, "statistics with an explanation and cases", PAGE);
        supervisor.page().keyboard().press("Escape");
        dialog(supervisor, "report", () -> supervisor.press("月报"));
        dialog(supervisor, "export", () -> supervisor.press("导出明细"));
        supervisor.open("limits");
        Locator change =
                supervisor.page().locator(".whatif-limit vaadin-button").first();
        dialog(supervisor, "another limit", change::click);
        change.click();
        supervisor.page().locator(DIALOG + " input").first().fill("1");
        supervisor.page().keyboard().press("Tab");
        supervisor.page().locator(DIALOG + " vaadin-button[theme~=primary]").click();
        supervisor.settle().press("试算");
        supervisor.page().locator(".whatif-sentence").waitFor();
        inBothLights(supervisor, "finished trial", PAGE);
        supervisor.page().setViewportSize(360, 740);
        examine(supervisor, "finished trial on a phone", PAGE, NO_COLOURS);
        supervisor.page().locator(".whatif-sentence").scrollIntoViewIfNeeded();
        supervisor.screenshot("limits-trial-phone");
        supervisor.page().locator(".whatif-limit").first().scrollIntoViewIfNeeded();
        supervisor.screenshot("limits-phone");
    }

    @Test
    void everyTabOfTheAdministratorCanBeUsed(Visitor.Factory visitors) {
        Visitor administrator = prepared(visitors.desktop()).login("administrator");
        administrator.open("admin");
        Locator tabs = administrator.page().locator("vaadin-tab");
        for (int tab = 1; tab < tabs.count(); tab++) {
            tabs.nth(tab).click();
            administrator.settle();
            examine(administrator, "administrator, tab " + tab, PAGE, ALL_RULES);
        }
    }

    @Test
    void whatIsAboutToBeDeployedCanBeUsed(Visitor.Factory visitors) {
        Visitor owner = prepared(visitors.desktop()).login("process-owner");
        owner.open("models?tab=deploy");
        upload(
                owner,
                OfficialsFiles.with(OfficialsFiles.renamed("约时间"), "value=\"officials.handle\"", "value=\"gone\""));
        owner.page().locator(".models-findings").waitFor();
        inBothLights(owner, "findings", PAGE);
        upload(owner, OfficialsFiles.renamed("约时间"));
        owner.page().locator(".models-form").waitFor();
        inBothLights(owner, "differences", PAGE);
        owner.open("models?tab=running");
        dialog(
                owner,
                "limits for running steps",
                () -> owner.page().locator("vaadin-button.limits-open").first().click());
    }

    private static void upload(Visitor owner, Map<String, byte[]> files) {
        owner.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        OfficialsFiles.DIAGRAM, "application/octet-stream", files.get(OfficialsFiles.DIAGRAM)));
    }

    /** Opens a dialog, examines it alone and closes it. */
    private void dialog(Visitor visitor, String what, Runnable open) {
        open.run();
        visitor.page().locator(DIALOG).last().waitFor();
        inBothLights(visitor.settle(), "dialog: " + what, DIALOG);
        visitor.page().keyboard().press("Escape");
        visitor.page().waitForFunction("() => !document.querySelector('" + DIALOG + "')");
    }

    private void inBothLights(Visitor visitor, String what, String root) {
        examine(visitor, what, root, ALL_RULES);
        visitor.page().evaluate("document.documentElement.setAttribute('theme', 'dark')");
        examine(visitor, what + ", dark", root, COLOURS);
        visitor.page().evaluate("document.documentElement.setAttribute('theme', 'light')");
    }

    private void examine(Visitor visitor, String what, String root, Map<String, Object> rules) {
        Page page = visitor.page();
        page.evaluate(DRAWN);
        for (Object finding : (List<?>) page.evaluate(EXAMINE, List.of(root, rules))) {
            findings.add(what + ": " + finding);
        }
        for (Object unknown : (List<?>) page.evaluate(UNKNOWN)) {
            findings.add(what + ": nothing defines " + unknown);
        }
    }

    /** axe-core is on each page that is opened, and nothing moves: a colour is never looked at half way to another. */
    private static Visitor prepared(Visitor visitor) {
        visitor.page().addInitScript(SCRIPT);
        CDPSession browser = visitor.page().context().newCDPSession(visitor.page());
        browser.send("Animation.enable");
        JsonObject rate = new JsonObject();
        rate.addProperty("playbackRate", 1_000);
        browser.send("Animation.setPlaybackRate", rate);
        return visitor;
    }

    private static String script() {
        try (InputStream script = AccessibilityE2E.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
