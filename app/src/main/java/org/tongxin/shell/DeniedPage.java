package org.tongxin.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Messages;

/** A service refused what the page wanted to show. */
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    DeniedPage(Messages messages) {
        super(messages);
        say(VaadinIcon.LOCK, messages.get("error.denied.title"), messages.get("error.denied"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
