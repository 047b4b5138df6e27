package org.tongxin.organization;

import java.util.Optional;

/** Who is logged in. */
public interface CurrentPerson {

    Optional<Person> find();

    /**
     * @throws org.springframework.security.access.AccessDeniedException when nobody is logged in
     */
    Person get();
}
