package org.tongxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

/** Follows a case, or no longer. */
class WatchButton extends Button {

    private final TaskDetailParts parts;
    private boolean watching;

    WatchButton(TaskDetailParts parts, Person person, CaseNumber number) {
        this.parts = parts;
        watching = parts.inbox().watches(person, number);
        addClickListener(click -> {
            parts.actions().attempt(() -> {
                if (watching) {
                    parts.inbox().unwatch(person, number);
                } else {
                    parts.inbox().watch(person, number);
                }
                watching = !watching;
            });
            show();
        });
        show();
    }

    private void show() {
        setIcon(watching ? VaadinIcon.EYE.create() : VaadinIcon.EYE_SLASH.create());
        setText(parts.messages().get(watching ? "inbox.unwatch" : "inbox.watch"));
        getElement().setAttribute("aria-pressed", String.valueOf(watching));
    }
}
