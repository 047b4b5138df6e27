package org.tongxin.organization;

import java.util.List;
import org.springframework.security.core.Authentication;

/** The accounts that people log in with. */
public interface Accounts {

    /** The password of every demo account. */
    String DEMO_PASSWORD = "demo";

    /** Everybody who can log in, by the order of their roles and then by name; for the demo's login page only, empty outside the demo. */
    List<Person> demoAccounts();

    /** Whether a login made earlier still counts: not after a new password, other roles, disabling, or logging out everywhere. */
    boolean stillGood(Authentication authentication);

    /** Whether the current person's password was chosen by somebody else: until it is changed they hold no role, and see no page but their account's. */
    boolean passwordToBeChanged();

    /**
     * Changes the current person's own password; all their sessions end, this one too.
     *
     * @throws org.tongxin.common.Refused {@code organization.password.…} when the old one is wrong or the new one too weak
     */
    void changePassword(String old, String fresh);

    /** Ends all sessions of the current person, this one too. */
    void logOutEverywhere();
}
