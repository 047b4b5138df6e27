package org.tongxin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Somebody in front of a browser of their own. */
public final class Visitor {

    private final Page page;
    private final String address;

    private Visitor(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    public Page page() {
        return page;
    }

    /** Opens a route such as {@code inbox} and waits until Vaadin has shown it. */
    public Visitor open(String route) {
        page.navigate(address + "/" + route);
        settle();
        return this;
    }

    /** Logs a demo account in. */
    public Visitor login(String user) {
        open("login");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle();
        return this;
    }

    /** Waits until the server has answered and nothing more is under way. */
    public Visitor settle() {
        page.waitForFunction("() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
        return this;
    }

    /** Types into the field with that label. */
    public Visitor fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        page.getByLabel(label).first().press("Tab");
        return settle();
    }

    /** Picks the option of a combo box that begins with the text. */
    public Visitor choose(String label, String option) {
        Locator box = page.getByLabel(label).first();
        box.click();
        box.fill(option);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return settle();
    }

    /** Picks a radio button or ticks a checkbox. */
    public Visitor tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return settle();
    }

    /** Types into the dialog's field for date and time. */
    public Visitor at(ZonedDateTime time) {
        Locator inputs = page.locator("vaadin-dialog-overlay vaadin-date-time-picker input");
        inputs.first().fill(time.format(DateTimeFormatter.ofPattern("uuuu/M/d")));
        inputs.first().press("Enter");
        inputs.last().fill(time.format(DateTimeFormatter.ofPattern("HH:mm")));
        inputs.last().press("Enter");
        return settle();
    }

    public Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return settle();
    }

    /** Waits until the text is on the page. */
    public Visitor sees(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
        return this;
    }

    public Visitor screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        return this;
    }

    /** Makes visitors and, when a page ends in a failed test, leaves a picture of it. */
    public static final class Factory implements CloseableResource {

        private final Browser browser;
        private final String address;
        private final String test;
        private final List<BrowserContext> open = new ArrayList<>();

        Factory(Browser browser, String address, String test) {
            this.browser = browser;
            this.address = address;
            this.test = test.replaceAll("[^A-Za-z0-9]+", "-");
        }

        public Visitor desktop() {
            return visitor(1280, 800);
        }

        public Visitor phone() {
            return visitor(360, 740);
        }

        private Visitor visitor(int width, int height) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("zh-CN"));
            context.setDefaultTimeout(15_000);
            open.add(context);
            return new Visitor(context.newPage(), address);
        }

        @Override
        public void close() {
            int number = 0;
            for (BrowserContext context : open) {
                for (Page page : context.pages()) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/screenshots/last", test + "-" + number++ + ".png")));
                }
                context.close();
            }
        }
    }
}
