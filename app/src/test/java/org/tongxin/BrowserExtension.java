package org.tongxin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for all journeys, and for what needs a browser but no application: named by TONGXIN_BROWSER, or installed, or Playwright's own. Without one a journey is skipped loudly, on CI it fails. */
public class BrowserExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.Factory.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(OpenBrowser.class, key -> OpenBrowser.open(), OpenBrowser.class)
                .browser();
        if (parameter.getParameter().getType() == Browser.class) {
            return browser;
        }
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Visitor.Factory.class,
                        key -> new Visitor.Factory(browser, "http://localhost:" + port, test.getDisplayName()),
                        Visitor.Factory.class);
    }

    private record OpenBrowser(Playwright playwright, Browser browser) implements CloseableResource {

        static OpenBrowser open() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options = new LaunchOptions()
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
            installed().ifPresent(options::setExecutablePath);
            try {
                return new OpenBrowser(playwright, playwright.chromium().launch(options));
            } catch (PlaywrightException none) {
                playwright.close();
                String text = "NO BROWSER: install Chromium or set TONGXIN_BROWSER; this journey was not tested.";
                if (Boolean.parseBoolean(System.getenv("CI"))) {
                    throw new IllegalStateException(text, none);
                }
                System.err.println(text);
                throw new TestAbortedException(text, none);
            }
        }

        private static Optional<Path> installed() {
            return Stream.concat(
                            Stream.ofNullable(System.getenv("TONGXIN_BROWSER")),
                            Stream.of(
                                    "/usr/bin/chromium",
                                    "/usr/bin/chromium-browser",
                                    "/usr/bin/google-chrome",
                                    "/usr/bin/microsoft-edge",
                                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"))
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
