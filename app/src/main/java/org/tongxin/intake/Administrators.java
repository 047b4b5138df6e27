package org.tongxin.intake;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** What only an administrator may do here. */
@Component
public class Administrators {

    private final CurrentPerson currentPerson;

    Administrators(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /**
     * The administrator who is logged in.
     *
     * @throws AccessDeniedException when it is somebody else, or nobody
     */
    public Person require() {
        Person person = currentPerson.get();
        if (!person.holds("administrator")) {
            throw new AccessDeniedException("Only administrators");
        }
        return person;
    }
}
