package org.tongxin.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Messages;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.organization.data.Passwords;

/** One's own account: what is shown, and how a password is changed. */
@IntegrationTest
class AccountViewTest {

    private static final RoleAt HELD = RoleAt.parse("dispatcher@990101001002");

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentPerson current;

    @Autowired
    CurrentOrganization organization;

    @Autowired
    Administration administration;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordEncoder encoder;

    private String name;
    private String given;

    @BeforeEach
    void anAccountWithAFirstPassword() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        as("administrator");
        name = "t-view-" + System.nanoTime();
        administration.add(new Account(name, "看账号", null, false, false, false, 0, Set.of(HELD)));
        given = administration.resetPassword(name);
        as(name);
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    @Test
    void aFirstPasswordIsSaidToBeOneAndARefusalLeavesIt() {
        show();
        assertThat(firstPasswordNotes()).isEqualTo(1);
        change(given, "another 1", "another 2");
        assertThat(error()).isEqualTo("两次输入的新密码不一样。");
        change("wrong", "my own secret", "my own secret");
        assertThat(error()).isNotBlank();
        change(given, "short", "short");
        assertThat(error()).contains("8");
        change(given, given, given);
        assertThat(error()).isEqualTo("新密码不能和原密码相同。");
        assertThat(organization.account(name).orElseThrow().firstPassword()).isTrue();
        assertThat(encoder.matches(given, passwords.hash(name).orElseThrow())).isTrue();
    }

    @Test
    void afterAChangeTheNewOneCountsAndTheRolesAreShown() {
        show();
        change(given, "my own secret", "my own secret");
        assertThat(encoder.matches("my own secret", passwords.hash(name).orElseThrow()))
                .isTrue();
        assertThat(organization.account(name).orElseThrow().firstPassword()).isFalse();
        show();
        assertThat(firstPasswordNotes()).isZero();
        assertThat(_find(Paragraph.class, spec -> spec.withText("春晖社区 · 社区派单员")))
                .hasSize(1);
    }

    private void show() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new AccountView(messages, accounts, current, organization));
    }

    private static void change(String old, String fresh, String again) {
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("原密码")), old);
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("新密码")), fresh);
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("再输入一次新密码")), again);
        _click(_get(Button.class, spec -> spec.withText("修改密码")));
    }

    private static String error() {
        return _get(ErrorText.class).getText();
    }

    private static int firstPasswordNotes() {
        return _find(Paragraph.class, spec -> spec.withClasses("account-first")).size();
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }
}
