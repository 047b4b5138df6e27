package org.tongxin.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.tongxin.common.Language;

/** What every browser session and page begins with: its language, and what happens when something goes wrong. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private final ErrorNotifications errors;

    SessionSetup(ErrorNotifications errors) {
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setErrorHandler(errors);
            session.getSession().setLocale(Language.of(session.getRequest()).locale());
        });
        event.getSource().addUIInitListener(page -> {
            var request = VaadinService.getCurrentRequest();
            var locale = Language.of(request).locale();
            page.getUI().setLocale(locale);
            page.getUI().getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        });
    }
}
