package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tongxin.modeling.process.OfficialsFiles;

/**
 * Every view as each role sees it, examined by axe-core in a real browser: on a desktop and on a phone, light and dark. No finding that axe-core calls
 * serious or critical is allowed, and no element may be there of which the browser does not know what it is.
 */
@JourneyTest
class AccessibilityE2E {

    private static final String SCRIPT = script();

    private static final String EXAMINE = """
            async rules => (await axe.run(document, {resultTypes: ['violations'], ...rules})).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} | ${node.failureSummary.replaceAll('\\n', ' ').slice(0, 220)}`))
            """;

    private static final Map<String, Object> ALL_RULES = Map.of();
    private static final Map<String, Object> NO_COLOURS =
            Map.of("rules", Map.of("color-contrast", Map.of("enabled", false)));
    private static final Map<String, Object> COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast")));

    /** Elements of ours and of Vaadin's whose script the page did not load; one of them never has a script. */
    private static final String UNKNOWN = """
            [...new Set([...document.querySelectorAll(':not(:defined)')].map(element => element.localName))]
                .filter(name => /^(vaadin|tongxin)-/.test(name) && name !== 'vaadin-grid-cell-content')
            """;

    /** So that a colour is not looked at half way to another. */
    private static final String STILL = """
            document.head.appendChild(Object.assign(document.createElement('style'),
                {textContent: '*, *::before, *::after {transition: none !important; animation: none !important}'}))
            """;

    private final List<String> findings = new ArrayList<>();

    @Test
    void residentsAndTheirHelpersCanUseEveryView(Visitor.Factory visitors) {
        look(visitors.phone(), "", "login", "track", "portal", "wall");
        look(
                visitors.desktop().login("resident"),
                "resident",
                "portal",
                "portal/request/what?process=dispatch",
                "portal/mine",
                "track",
                "wall");
        look(visitors.desktop().login("party-member"), "party-member", "inbox", "wall", "points");
        look(visitors.desktop().login("property-manager"), "property-manager", "inbox", "property");
        assertNothingFound();
    }

    @Test
    void staffCanUseEveryView(Visitor.Factory visitors) {
        Visitor dispatcher = visitors.desktop().login("dispatcher");
        look(dispatcher, "dispatcher", "inbox", "request/new", "request/new?process=dispatch", "account");
        dispatcher.open("inbox");
        dispatcher.page().evaluate(SCRIPT);
        open(dispatcher, "dispatcher task", ".inbox-line", ".task-form");
        Visitor supervisor = visitors.desktop().login("supervisor");
        look(
                supervisor,
                "supervisor",
                "supervision?show=all",
                "supervision?form=diagram&show=all",
                "supervision?form=map&show=all",
                "statistics",
                "property");
        supervisor.open("supervision?show=all");
        supervisor.page().evaluate(SCRIPT);
        open(supervisor, "supervisor urges", ".column-actions vaadin-button", "vaadin-dialog-overlay vaadin-text-area");
        supervisor.page().keyboard().press("Escape");
        open(supervisor, "supervisor case", "a.supervision-title", ".case-tabs");
        assertNothingFound();
    }

    @Test
    void administratorsCanUseEveryView(Visitor.Factory visitors) {
        Visitor administrator = visitors.desktop().login("administrator");
        look(administrator, "administrator", "admin/services", "admin/import", "admin/calendar", "admin");
        int tabs = administrator.page().locator("vaadin-tab").count();
        for (int tab = 1; tab < tabs; tab++) {
            administrator.page().locator("vaadin-tab").nth(tab).click();
            administrator.settle();
            examine(administrator.page(), "administrator admin tab " + tab, ALL_RULES);
        }
        assertNothingFound();
    }

    @Test
    void processOwnersCanUseEveryView(Visitor.Factory visitors) {
        Visitor owner = visitors.desktop().login("process-owner");
        look(
                owner,
                "process-owner",
                "models",
                "models?tab=processes&process=dispatch",
                "models?tab=processes&table=limits",
                "models?tab=deploy",
                "models?tab=running",
                "models?tab=incidents");
        Page page = owner.page();
        page.evaluate(SCRIPT);
        upload(
                page,
                OfficialsFiles.with(OfficialsFiles.renamed("约时间"), "value=\"officials.handle\"", "value=\"gone\""));
        page.locator(".models-findings").waitFor();
        examine(page, "process-owner findings", ALL_RULES);
        upload(page, OfficialsFiles.renamed("约时间"));
        page.locator(".models-form").waitFor();
        examine(page, "process-owner differences", ALL_RULES);
        owner.open("models?tab=running");
        page.evaluate(SCRIPT);
        open(owner, "new limits for running steps", "vaadin-button.limits-open", "vaadin-dialog-overlay");
        assertNothingFound();
    }

    private static void upload(Page page, Map<String, byte[]> files) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        OfficialsFiles.DIAGRAM, "application/octet-stream", files.get(OfficialsFiles.DIAGRAM)));
    }

    /** A view of its own that opens on a click. */
    private void open(Visitor visitor, String what, String clicked, String awaited) {
        visitor.page().locator(clicked).first().click();
        visitor.page().locator(awaited).first().waitFor();
        visitor.settle();
        examine(visitor.page(), what, ALL_RULES);
    }

    /** Each view in full on the desktop; its colours also dark, and everything else on a phone. */
    private void look(Visitor visitor, String role, String... routes) {
        Page page = visitor.page();
        for (String route : routes) {
            visitor.open(route);
            page.evaluate(SCRIPT);
            page.evaluate(STILL);
            examine(page, role + " /" + route, ALL_RULES);
            page.evaluate("document.documentElement.setAttribute('theme', 'dark')");
            // Labels change their colours slowly, inside their fields
            page.waitForTimeout(600);
            examine(page, role + " /" + route + " dark", COLOURS);
            page.evaluate("document.documentElement.setAttribute('theme', 'light')");
            if (page.viewportSize().width > 400) {
                page.setViewportSize(360, 740);
                examine(page, role + " /" + route + " on a phone", NO_COLOURS);
                page.setViewportSize(1280, 800);
            }
        }
    }

    private void examine(Page page, String what, Map<String, Object> rules) {
        page.waitForTimeout(100);
        for (Object finding : (List<?>) page.evaluate(EXAMINE, rules)) {
            findings.add(what + ": " + finding);
        }
        for (Object unknown : (List<?>) page.evaluate(UNKNOWN)) {
            findings.add(what + ": nothing defines " + unknown);
        }
    }

    private void assertNothingFound() {
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private static String script() {
        try (InputStream script = AccessibilityE2E.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
