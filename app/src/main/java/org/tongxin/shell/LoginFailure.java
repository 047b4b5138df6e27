package org.tongxin.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.tongxin.organization.LoginThrottled;

/** Back to the login page, which says what was wrong; never whether the name exists. */
class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String query = failure instanceof LoginThrottled throttled
                ? "wait=" + Math.max(1, throttled.waitingTime().toSeconds())
                : "error";
        new DefaultRedirectStrategy().sendRedirect(request, response, "/login?" + query);
    }
}
