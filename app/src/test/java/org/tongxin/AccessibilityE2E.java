package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
    private static final Map<String, Object> CONTRAST =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast")));

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
        openFirstTask(dispatcher);
        look(
                visitors.desktop().login("supervisor"),
                "supervisor",
                "supervision?show=all",
                "supervision?form=diagram&show=all",
                "supervision?form=map&show=all",
                "inbox",
                "property");
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

    private void openFirstTask(Visitor dispatcher) {
        dispatcher.open("inbox");
        dispatcher
                .page()
                .locator(".inbox-line, vaadin-grid a, .inbox-lists a")
                .first()
                .click();
        dispatcher.settle();
        examine(dispatcher.page(), "dispatcher task", ALL_RULES);
        String title = dispatcher.page().url();
        assertThat(title).isNotEmpty();
    }

    /** Each view in full on the desktop; its colours also dark, and all of it on a phone. */
    private void look(Visitor visitor, String role, String... routes) {
        Page page = visitor.page();
        int width = page.viewportSize().width;
        for (String route : routes) {
            visitor.open(route);
            examine(page, role + " /" + route, ALL_RULES);
            if (width > 400) {
                page.setViewportSize(360, 740);
                examine(page, role + " /" + route + " on a phone", ALL_RULES);
                page.setViewportSize(1280, 800);
            }
            page.evaluate("document.documentElement.setAttribute('theme', 'dark')");
            examine(page, role + " /" + route + " dark", CONTRAST);
            page.evaluate("document.documentElement.setAttribute('theme', 'light')");
        }
    }

    private void examine(Page page, String what, Map<String, Object> rules) {
        page.waitForTimeout(150);
        if (!Objects.equals(page.evaluate("typeof window.axe"), "object")) {
            page.evaluate(SCRIPT);
        }
        for (Object finding : (List<?>) page.evaluate(EXAMINE, rules)) {
            findings.add(what + ": " + finding);
        }
        for (Object unknown : (List<?>) page.evaluate(
                "[...new Set([...document.querySelectorAll(':not(:defined)')].map(element => element.localName))]")) {
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
