package org.tongxin.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page has: push, the theme and the style sheet (a static file, so that changing it needs no frontend build). */
@Push
@Theme(themeClass = Lumo.class)
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
