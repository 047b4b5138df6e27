package org.tongxin.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/**
 * What every page has: push and the style sheet (a static file, so that changing it needs no frontend build). Lumo is what there is without naming a theme; a
 * theme without a name of its own would make every page ask for a style sheet that does not exist.
 */
@Push
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("同心");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("stylesheet", "tongxin.css");
        settings.addFavIcon("icon", "icon.svg", "any");
        settings.addInlineWithContents(ColorScheme.restoreScript(), Inline.Wrapping.JAVASCRIPT);
    }
}
