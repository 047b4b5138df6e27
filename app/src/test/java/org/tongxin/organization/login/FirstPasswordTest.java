package org.tongxin.organization.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.FileKind;

/** A password that somebody else chose opens nothing but the way to one's own. */
@IntegrationTest
class FirstPasswordTest {

    private static final RoleAt HELD = RoleAt.parse("administrator@9901");

    @Autowired
    Administration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentPerson current;

    @Autowired
    Organization organization;

    @Autowired
    AuthenticationProvider login;

    private String name;
    private String given;

    @BeforeEach
    void reset() {
        as(new TestingAuthenticationToken("administrator", "", "ROLE_administrator"));
        name = "t-first-" + System.nanoTime();
        administration.add(new Account(name, "新来的", null, false, false, false, 0, Set.of(HELD)));
        given = administration.resetPassword(name);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void untilItIsChangedNobodyHasARole() {
        Authentication session = login(given);
        assertThat(session.getAuthorities()).isEmpty();
        assertThat(accounts.passwordToBeChanged()).isTrue();
        assertThat(current.get().roles()).isEmpty();
        assertThatThrownBy(() -> administration.export(FileKind.UNITS)).isInstanceOf(AccessDeniedException.class);
        // the others' lists and groups still know them
        assertThat(organization.person(name).orElseThrow().roles()).containsExactly(HELD);
    }

    @Test
    void afterTheChangeAndANewLoginEverythingIsAsItShouldBe() {
        Authentication session = login(given);
        accounts.changePassword(given, "my own secret 7");
        assertThat(accounts.stillGood(session)).isFalse();
        assertThat(login("my own secret 7").getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_administrator");
        assertThat(accounts.passwordToBeChanged()).isFalse();
        assertThat(current.get().roles()).containsExactly(HELD);
        assertThat(administration.export(FileKind.UNITS)).isNotEmpty();
    }

    @Test
    void theSamePasswordAgainIsNoChange() {
        login(given);
        assertThatThrownBy(() -> accounts.changePassword(given, given)).hasMessage("organization.password.same");
        assertThatThrownBy(() -> accounts.changePassword("wrong", "my own secret 7"))
                .hasMessage("organization.password.wrong");
        assertThatThrownBy(() -> accounts.changePassword(given, "short")).hasMessage("organization.password.length");
        assertThatThrownBy(() -> accounts.changePassword(given, "x-" + name)).hasMessage("organization.password.name");
        assertThat(accounts.passwordToBeChanged()).isTrue();
    }

    @Test
    void anotherResetAsksAgain() {
        login(given);
        accounts.changePassword(given, "my own secret 7");
        as(new TestingAuthenticationToken("administrator", "", "ROLE_administrator"));
        login(administration.resetPassword(name));
        assertThat(accounts.passwordToBeChanged()).isTrue();
    }

    @Test
    void demoAccountsKeepTheirs() {
        as(login.authenticate(new UsernamePasswordAuthenticationToken("mediator", "demo")));
        assertThat(accounts.passwordToBeChanged()).isFalse();
        assertThat(current.get().roles()).isNotEmpty();
    }

    private Authentication login(String password) {
        Authentication session = login.authenticate(new UsernamePasswordAuthenticationToken(name, password));
        as(session);
        return session;
    }

    private static void as(Authentication session) {
        SecurityContextHolder.getContext().setAuthentication(session);
    }
}
