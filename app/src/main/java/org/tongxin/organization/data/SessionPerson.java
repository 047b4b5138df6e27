package org.tongxin.organization.data;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** The person of Spring Security's context, with the roles held now, not those at login; with none until a first password has been changed. */
@Component
class SessionPerson implements CurrentPerson {

    private final CurrentOrganization organization;

    SessionPerson(CurrentOrganization organization) {
        this.organization = organization;
    }

    @Override
    public Optional<Person> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(authentication -> organization.account(authentication.getName()))
                .filter(account -> !account.disabled())
                .map(account -> account.firstPassword()
                        ? new Person(account.name(), account.displayName(), Set.of())
                        : account.person());
    }

    @Override
    public Person get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is logged in"));
    }
}
