package org.tongxin.organization.login;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.organization.data.Passwords;

/** Accounts as Spring Security knows them: each role held somewhere is the authority {@code ROLE_<role id>}, once the password is the person's own. */
class AccountUsers implements UserDetailsService {

    private final CurrentOrganization organization;
    private final Passwords passwords;

    AccountUsers(CurrentOrganization organization, Passwords passwords) {
        this.organization = organization;
        this.passwords = passwords;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        Account account =
                organization.account(name).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        String hash = passwords.hash(name).orElseThrow(() -> new UsernameNotFoundException("No login"));
        List<SimpleGrantedAuthority> authorities = (account.firstPassword()
                        ? Set.<RoleAt>of()
                        : account.person().roles())
                .stream()
                        .map(held -> "ROLE_" + held.role())
                        .distinct()
                        .map(SimpleGrantedAuthority::new)
                        .toList();
        return new AccountUser(name, hash, account.generation(), authorities);
    }
}
