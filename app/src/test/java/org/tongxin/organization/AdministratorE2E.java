package org.tongxin.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;

/** Logging in, and what the administrator does with units and accounts. */
@JourneyTest
class AdministratorE2E {

    @Autowired
    Administration administration;

    @Test
    void theLoginPageOffersTheDemoAccountsWithOneClick(Visitor.Factory visitors) {
        Visitor desktop = visitors.desktop().open("login").screenshot("login-desktop");
        visitors.phone().open("login").screenshot("login-phone");
        desktop.page().locator("#demo-administrator").click();
        desktop.page().waitForURL(url -> !url.contains("/login"));
        desktop.open("admin").screenshot("admin-units-desktop");
    }

    @Test
    void aWrongPasswordIsSaidInPlainWords(Visitor.Factory visitors) {
        Page page = visitors.desktop().open("login").page();
        page.locator("input[name=username]").fill("owners-committee-2");
        page.locator("input[name=password]").fill("wrong");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.endsWith("/login?error"));
    }

    @Test
    void allOfItWorksOnAPhone(Visitor.Factory visitors) {
        Visitor administrator =
                visitors.phone().login("administrator").open("admin").screenshot("admin-units-phone");
        Page page = administrator.page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("账号与角色"))
                .click();
        administrator.settle().screenshot("admin-accounts-phone");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("导入导出"))
                .click();
        administrator.settle().screenshot("admin-files-phone");
        administrator.open("account").screenshot("account-phone");
    }

    @Test
    void loggingOutEverywhereEndsTheOtherDeviceToo(Visitor.Factory visitors) {
        Visitor phone = visitors.phone().login("district-coordinator");
        Visitor office = visitors.desktop().login("district-coordinator").open("account");
        office.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("在所有设备上退出"))
                .click();
        office.page().waitForURL(url -> url.contains("/login"));
        phone.page().reload();
        phone.page().waitForURL(url -> url.contains("/login"));
    }

    @Test
    void aPasswordThatWasResetOpensTheAccountPageOnlyUntilItIsChangedAndAllOfItIsRecorded(Visitor.Factory visitors) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("administrator", "", "ROLE_administrator"));
        String name = "t-e2e-" + Long.toString(System.nanoTime(), 36);
        administration.add(new Account(
                name, "新派单员", null, false, false, false, 0, Set.of(RoleAt.parse("dispatcher@990101001002"))));
        SecurityContextHolder.clearContext();

        Visitor administrator = visitors.desktop().login("administrator").open("admin");
        Page admin = administrator.page();
        tab(administrator, "账号与角色");
        admin.locator("input[placeholder^='搜姓名']").fill(name);
        assertThat(admin.locator("vaadin-button[aria-label^='编辑']:visible")).hasCount(1);
        admin.locator("vaadin-button[aria-label^='编辑']:visible").click();
        administrator.press("重置密码");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重置密码"))
                .last()
                .click();
        String password = admin.locator(".admin-password").innerText();

        Visitor newcomer = visitors.phone();
        login(newcomer, name, password);
        assertThat(newcomer.page()).hasURL(Pattern.compile(".*/account"));
        for (String elsewhere : List.of("inbox", "portal", "", "admin", "request/new", "cases/2026-000001")) {
            newcomer.open(elsewhere);
            assertThat(newcomer.page()).hasURL(Pattern.compile(".*/account"));
        }
        assertThat(newcomer.page().locator("vaadin-side-nav-item")).hasCount(0);
        newcomer.sees("这个密码不是您自己设的").screenshot("account-first-phone");
        change(newcomer, password, password);
        newcomer.sees("新密码不能和原密码相同");
        change(newcomer, password, "苹果 apples 42");
        newcomer.page().waitForURL(url -> url.contains("/login"));
        login(newcomer, name, "苹果 apples 42");
        assertThat(newcomer.page()).hasURL(Pattern.compile(".*/inbox.*"));

        administrator.open("admin");
        tab(administrator, "变更记录");
        admin.locator("input[placeholder^='搜操作人']").fill(name);
        assertThat(admin.locator(".audit-line:visible")).hasCount(2);
        assertThat(admin.locator(".audit-line:visible").first()).containsText("重置密码");
        assertThat(admin.locator(".audit-line:visible").last()).containsText("春晖社区 990101001002 · 社区派单员");
        assertThat(admin.locator(".audit-line:visible").last()).not().containsText("新派单员");
        administrator.screenshot("admin-record-desktop");
        admin.locator("input[placeholder^='搜操作人']").fill("重置");
        assertThat(admin.locator(".audit-line:visible").first()).containsText("重置密码");
    }

    @Test
    void theListsAreComparedWithTheEngine(Visitor.Factory visitors) {
        Visitor administrator = visitors.desktop().login("administrator").open("admin");
        tab(administrator, "列表检查");
        administrator.press("开始检查").sees("检查完毕").screenshot("admin-check-desktop");
    }

    private static void tab(Visitor visitor, String name) {
        visitor.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .click();
        visitor.settle();
    }

    private static void login(Visitor visitor, String name, String password) {
        Page page = visitor.open("login").page();
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        visitor.settle();
    }

    private static void change(Visitor visitor, String old, String fresh) {
        var fields = visitor.page().locator("vaadin-password-field input");
        fields.nth(0).fill(old);
        fields.nth(1).fill(fresh);
        fields.nth(2).fill(fresh);
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("修改密码"))
                .click();
    }

    @Test
    void whoIsNoAdministratorDoesNotGetThere(Visitor.Factory visitors) {
        Page page = visitors.desktop().login("dispatcher").open("admin").page();
        assertThat(page.getByPlaceholder("搜名称或编码")).isHidden();
    }
}
