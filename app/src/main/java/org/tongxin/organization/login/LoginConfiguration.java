package org.tongxin.organization.login;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.organization.data.Passwords;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** Argon2id with the parameters that OWASP recommends: 19 MiB, two iterations, one lane. The prefix allows another one later. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    }

    /** The only way in: there is no UserDetailsService that Spring Security could use past the throttle. */
    @Bean
    AuthenticationProvider accounts(CurrentOrganization organization, Passwords passwords, PasswordEncoder encoder) {
        return new ThrottledAuthentication(
                new AccountUsers(organization, passwords), encoder, new LoginThrottle(TimeMeter.SYSTEM_NANOTIME));
    }
}
