package org.tongxin.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** The page could not be shown: a refusal says why, a fault has a number in the log. */
@AnonymousAllowed
class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final Messages messages;
    private final ErrorNotifications errors;

    FaultPage(Messages messages, ErrorNotifications errors) {
        super(messages);
        this.messages = messages;
        this.errors = errors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String text = errors.text(parameter.getException());
        if (parameter.getException() instanceof Refused) {
            say(VaadinIcon.INFO_CIRCLE, messages.get("error.refused.title"), text);
            return HttpServletResponse.SC_CONFLICT;
        }
        say(VaadinIcon.WARNING, messages.get("error.fault.title"), text);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
