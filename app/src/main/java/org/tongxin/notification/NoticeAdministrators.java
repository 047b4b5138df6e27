package org.tongxin.notification;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.organization.CurrentPerson;

/** Who may set up how notices are sent, and see what became of them. */
@Component
class NoticeAdministrators {

    private final CurrentPerson current;

    NoticeAdministrators(CurrentPerson current) {
        this.current = current;
    }

    /** @throws AccessDeniedException for everybody but administrators */
    void only() {
        if (!current.get().holds("administrator")) {
            throw new AccessDeniedException("Only administrators look after messages");
        }
    }
}
