package org.tongxin.organization.login;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who has logged in, and under which generation of the account. */
class AccountUser extends User {

    private final int generation;

    AccountUser(String name, String hash, int generation, Collection<? extends GrantedAuthority> roles) {
        super(name, hash, roles);
        this.generation = generation;
    }

    int generation() {
        return generation;
    }
}
