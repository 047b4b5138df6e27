package org.tongxin.migration;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in. */
public final class Owner {

    private Owner() {}

    public static void login() {
        as("process-owner");
    }

    public static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }

    public static void logout() {
        SecurityContextHolder.clearContext();
    }
}
