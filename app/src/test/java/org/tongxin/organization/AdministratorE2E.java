package org.tongxin.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** Logging in, and what the administrator does with units and accounts. */
@JourneyTest
class AdministratorE2E {

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
    void whoIsNoAdministratorDoesNotGetThere(Visitor.Factory visitors) {
        Page page = visitors.desktop().login("dispatcher").open("admin").page();
        assertThat(page.getByPlaceholder("搜名称或编码")).isHidden();
    }
}
