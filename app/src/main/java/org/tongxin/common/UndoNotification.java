package org.tongxin.common;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.security.access.AccessDeniedException;

/** Says what was done, and for a while offers to take it back. */
public final class UndoNotification {

    private static final int SHOWN = 15_000;

    private UndoNotification() {}

    /**
     * @param undo takes it back by the service that did it; what it refuses is said
     */
    public static void show(Messages messages, String text, Runnable undo) {
        Notification done = new Notification();
        done.setDuration(SHOWN);
        done.setPosition(Notification.Position.BOTTOM_START);
        Button back = new Button(messages.get("undo"), VaadinIcon.ARROW_BACKWARD.create(), click -> {
            done.close();
            Notification.show(attempt(messages, undo), 5000, Notification.Position.BOTTOM_START);
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_CONTRAST);
        Div content = new Div(new Span(text), back);
        content.addClassName("undo-notification");
        done.add(content);
        done.open();
    }

    private static String attempt(Messages messages, Runnable undo) {
        try {
            undo.run();
            return messages.get("undo.done");
        } catch (Refused refused) {
            return messages.get(refused);
        } catch (AccessDeniedException denied) {
            return messages.get("undo.denied");
        }
    }
}
