package org.tongxin.organization.login;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Compares name and password as often as the throttle allows: for the login page, for HTTP basic and for the engine's own API. */
class ThrottledAuthentication extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;

    ThrottledAuthentication(AccountUsers users, PasswordEncoder encoder, LoginThrottle throttle) {
        super(users);
        this.throttle = throttle;
        setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String account = authentication.getName().strip().toLowerCase(Locale.ROOT);
        return throttle.attempt(account, address(authentication), () -> super.authenticate(authentication));
    }

    private static @Nullable String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
