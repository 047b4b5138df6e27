package org.tongxin.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import java.util.List;

/**
 * What every page has: push and the style sheets (static files, so that changing one needs no frontend build). Lumo is what there is without naming a theme; a
 * theme without a name of its own would make every page ask for a style sheet that does not exist.
 */
@Push
public class AppShell implements AppShellConfigurator {

    /** One file a feature, in the order in which they may override each other. */
    private static final List<String> STYLES = List.of(
            "base",
            "shell",
            "forms",
            "deadline",
            "cases",
            "inbox",
            "workflow",
            "export",
            "whatif",
            "organization",
            "intake",
            "wish",
            "property",
            "mediation",
            "supervision",
            "absence",
            "statistics",
            "notification",
            "models",
            "tables",
            "dryrun",
            "migration",
            "incidents");

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("同心");
        settings.setViewport("width=device-width, initial-scale=1");
        STYLES.forEach(feature -> settings.addLink("stylesheet", "styles/" + feature + ".css"));
        settings.addFavIcon("icon", "icon.svg", "any");
        settings.addInlineWithContents(ColorScheme.restoreScript(), Inline.Wrapping.JAVASCRIPT);
    }
}
