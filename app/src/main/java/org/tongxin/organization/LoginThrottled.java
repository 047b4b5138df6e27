package org.tongxin.organization;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many attempts to log in to that account or from that address. */
public class LoginThrottled extends LockedException {

    private final Duration wait;

    public LoginThrottled(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    /** How long until the next attempt is looked at. */
    public Duration waitingTime() {
        return wait;
    }
}
