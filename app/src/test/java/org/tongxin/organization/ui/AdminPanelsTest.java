package org.tongxin.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.organization.data.FileKind;
import org.tongxin.organization.data.RoleAdministration;

@IntegrationTest
class AdminPanelsTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001002");

    @Autowired
    Messages messages;

    @Autowired
    CurrentOrganization organization;

    @Autowired
    Administration administration;

    @Autowired
    RoleAdministration roles;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("administrator", "", "ROLE_administrator"));
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    @Test
    void aSearchShowsTheWayToWhatItFinds() {
        UnitsPanel panel = new UnitsPanel(messages, organization, administration);
        UI.getCurrent().add(panel);
        _setValue(_get(TextField.class), "机械厂宿舍");
        assertThat(below(null)).extracting(Unit::name).contains("锦澜市");
        assertThat(below("990101001")).extracting(Unit::name).containsExactly("和乐社区");
        assertThat(below("990101001001"))
                .extracting(Unit::name)
                .contains("机械厂宿舍")
                .doesNotContain("和乐苑");
    }

    @Test
    void aNewUnitIsRefusedWithAReasonAndWhatWasTypedStays() {
        Unit community = organization.unit(COMMUNITY).orElseThrow();
        new UnitDialog(messages, organization, administration, null, community, () -> {}).open();
        _setValue(text("编码"), "U I");
        _setValue(text("名称"), "界面网格");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(ErrorText.class).getText()).contains("不是有效的单位编码");
        assertThat(text("名称").getValue()).isEqualTo("界面网格");

        _setValue(text("编码"), "T-UI");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(organization.unit(new UnitCode("T-UI"))).map(Unit::type).hasValue(UnitType.GRID);
        assertThat(_find(UnitDialog.class)).isEmpty();
    }

    @Test
    void closingAsksFirstAndCanBeUndone() {
        Unit grid = new Unit(
                new UnitCode("T-SHUT"),
                "要关的网格",
                UnitType.GRID,
                COMMUNITY,
                null,
                0,
                null,
                null,
                false,
                null,
                null,
                false);
        administration.add(grid);
        new UnitDialog(messages, organization, administration, grid, null, () -> {}).open();
        _click(_get(Button.class, spec -> spec.withText("关闭单位")));
        assertThat(organization.unit(grid.code())).map(Unit::closed).hasValue(false);
        confirm();
        assertThat(organization.unit(grid.code())).map(Unit::closed).hasValue(true);

        new UnitDialog(
                        messages,
                        organization,
                        administration,
                        organization.unit(grid.code()).orElseThrow(),
                        null,
                        () -> {})
                .open();
        _click(_get(Button.class, spec -> spec.withText("重新开启")));
        assertThat(organization.unit(grid.code())).hasValue(grid);
    }

    @Test
    void theLastAdministratorCannotBeDisabled() {
        Account last = organization.account("administrator").orElseThrow();
        new AccountDialog(messages, organization, administration, last, () -> {}).open();
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(ErrorText.class).getText()).contains("至少要留一位");
        assertThat(organization.account("administrator").orElseThrow().disabled())
                .isFalse();
    }

    @Test
    void aNewPasswordIsShown() {
        Account account = new Account(
                "t-ui-reset", "重置者", null, false, false, false, 0, Set.of(RoleAt.parse("dispatcher@" + COMMUNITY)));
        administration.add(account);
        new AccountDialog(messages, organization, administration, account, () -> {}).open();
        _click(_get(Button.class, spec -> spec.withText("重置密码")));
        confirm();
        assertThat(_get(Pre.class).getText()).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        assertThat(organization.account("t-ui-reset").orElseThrow().password()).isTrue();
        assertThat(organization.account("t-ui-reset").orElseThrow().roles()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void badLinesAreShownWithTheirNumbers() {
        var preview = administration.preview(
                FileKind.ACCOUNTS, "name,display_name,note,disabled\nA B,甲,,no\nok,,,no\n".getBytes(UTF_8));
        UI.getCurrent().add(new PreviewTable(messages, preview));
        assertThat(_get(Grid.class).getListDataView().getItems()).hasSize(1);
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void aNewRoleIsRefusedWithAReasonAndWhatWasTypedStays() {
        new RoleDialog(messages, roles, null, () -> {}).open();
        _setValue(text("角色编号"), "t-ui-role");
        _setValue(text("中文名"), "调解专家");
        _setValue(text("英文名"), "Expert");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(ErrorText.class).getText()).contains("至少选一类");
        assertThat(text("中文名").getValue()).isEqualTo("调解专家");

        _setValue(_get(CheckboxGroup.class), Set.of(UnitType.STREET));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(organization.role("t-ui-role")).map(Role::chineseName).hasValue("调解专家");
        assertThat(_find(RoleDialog.class)).isEmpty();
    }

    private List<Unit> below(@org.jspecify.annotations.Nullable String code) {
        @SuppressWarnings("unchecked")
        TreeGrid<Unit> tree = _get(TreeGrid.class);
        Unit parent =
                code == null ? null : organization.unit(new UnitCode(code)).orElseThrow();
        return tree.getDataProvider()
                .fetchChildren(new HierarchicalQuery<>(null, parent))
                .toList();
    }

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withCaption(label));
    }
}
