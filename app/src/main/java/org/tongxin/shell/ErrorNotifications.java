package org.tongxin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** Says what went wrong where it went wrong: the reason of a refusal, or a number under which the log has the fault. */
@Component
class ErrorNotifications implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorNotifications.class);

    private final Messages messages;

    ErrorNotifications(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void error(ErrorEvent event) {
        if (left(event.getThrowable())) {
            return;
        }
        String text = text(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification note = Notification.show(text, 8_000, Notification.Position.TOP_CENTER);
            note.addThemeVariants(NotificationVariant.LUMO_ERROR);
            note.setAssertive(true);
        }
    }

    /** Somebody closed the page before the answer had arrived: nobody is there to be told. */
    private static boolean left(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    String text(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return messages.get(refused);
            }
            if (cause instanceof AccessDeniedException) {
                return messages.get("error.denied");
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {}", number, thrown);
        return messages.get("error.fault", number);
    }
}
