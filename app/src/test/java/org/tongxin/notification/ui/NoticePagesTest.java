package org.tongxin.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.notification.Deliveries;
import org.tongxin.notification.NoticeCity;
import org.tongxin.notification.NoticePolicies;
import org.tongxin.notification.NoticePreferences;
import org.tongxin.notification.Robots;
import org.tongxin.notification.channel.Channels;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.NoticeRaised;

/** The pages as people see them. */
@IntegrationTest
class NoticePagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    NoticePolicies policies;

    @Autowired
    Robots robots;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    NoticeCity city;

    @BeforeEach
    void begin() {
        city = new NoticeCity(beans);
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        NoticeCity.login("ntc-dispatcher");
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
        city.close();
    }

    private <T extends com.vaadin.flow.component.Component> T open(Class<T> view) {
        T opened = beans.getAutowireCapableBeanFactory().createBean(view);
        UI.getCurrent().add(opened);
        return opened;
    }

    @Test
    void theNewestIsFirstSaysHowMuchItPressesAndLeadsOn() {
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        raise(number, "warned");
        raise(number, "escalated");
        open(NoticesView.class).refresh();
        List<Div> lines = _find(Div.class, spec -> spec.withClasses("notices-line"));
        String first = lines.get(0).getElement().getTextRecursively();
        assertThat(first).contains("超期", "“筛查派单”已超期", "未读", number.value());
        assertThat(lines.get(1).getElement().getTextRecursively()).contains("一般", "快到期了");
        Anchor link = _get(lines.get(0), Anchor.class);
        assertThat(link.getHref()).matches("notices/open/\\d+");

        _click(_get(Button.class, spec -> spec.withText("全部已读")));
        assertThat(_find(Div.class, spec -> spec.withClasses("is-unread"))).isEmpty();
        assertThat(_get(Button.class, spec -> spec.withText("全部已读")).isEnabled())
                .isFalse();
    }

    @Test
    void whatIsAboutAPageNamesNoCase() {
        beans.publishEvent(NoticeRaised.about(
                "models?tab=deploy", "models.schedule-failed", "officials.bpmn", Set.of("ntc-dispatcher"), Set.of()));
        open(NoticesView.class).refresh();
        Div line = _find(Div.class, spec -> spec.withClasses("notices-line")).get(0);
        assertThat(line.getElement().getTextRecursively())
                .contains("定时部署没有成功：officials.bpmn")
                .doesNotContain("保密", "-");
        assertThat(_get(line, Anchor.class).getHref()).matches("notices/open/\\d+");
    }

    @Test
    void quietHoursOutsideTheNightAreRefusedAndStayInTheFields() {
        open(NoticeSettingsView.class);
        TimePicker from = _get(TimePicker.class, spec -> spec.withLabel("从"));
        _setValue(from, LocalTime.of(12, 0));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("免打扰时段应在 20:00 至 08:00 之间");
        assertThat(from.getValue()).isEqualTo(LocalTime.of(12, 0));
        _setValue(from, LocalTime.of(22, 0));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(preferences.own().quiet().from()).isEqualTo(LocalTime.of(22, 0));
    }

    @Test
    void aBadAddressIsSaidAtTheField() {
        open(NoticeSettingsView.class);
        TextField address = _get(TextField.class, spec -> spec.withLabel("邮箱地址"));
        _setValue(address, "a@city.example,b@city.example");
        _click(_get(Button.class, spec -> spec.withText("发送验证码")));
        assertThat(address.getErrorMessage()).contains("不是有效的邮箱地址");
        assertThat(address.getValue()).isEqualTo("a@city.example,b@city.example");
    }

    @Test
    void theAdministratorSeesWhatDidNotGetThroughAndSendsItAgain() {
        NoticeCity.login("ntc-admin");
        jdbc.sql("""
                        insert into outgoing_message (channel, recipient, digest, state, tries, next_try, problem, detail, created, changed)
                        values ('mail', 'ntc-dispatcher', false, 'dead', 10, now(), 'smtp', '550', now(), now())
                        """).update();
        open(DeliveryPanel.class);
        Div line = _get(Div.class, spec -> spec.withClasses("delivery-line"));
        assertThat(line.getElement().getTextRecursively()).contains("派单员甲", "已放弃", "邮件服务器拒收（550）", "已试 10 次");
        _click(_get(line, Button.class));
        assertThat(_find(Div.class, spec -> spec.withClasses("delivery-line"))).isEmpty();
        assertThat(jdbc.sql("select state from outgoing_message where recipient = 'ntc-dispatcher'")
                        .query(String.class)
                        .single())
                .isEqualTo("waiting");
    }

    @Test
    void withoutAServerThePageSaysSo() {
        NoticeCity.login("ntc-admin");
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        UI.getCurrent().add(new ChannelsPart(deliveries, robots, Channels.mail(none), messages, ""));
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("没有配置邮件服务器", "还没有单位设置机器人");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRobotIsSetUpAndItsAddressNotShownAgain() {
        NoticeCity.login("ntc-admin");
        open(DeliveryPanel.class);
        ComboBox<Unit> unit = _get(ComboBox.class);
        Unit community = unit.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(NoticeCity.COMMUNITY))
                .findFirst()
                .orElseThrow();
        _setValue(unit, community);
        PasswordField address = _get(PasswordField.class);
        _setValue(address, "https://example.com/");
        _click(_find(Button.class, spec -> spec.withText("保存")).get(0));
        assertThat(address.getErrorMessage()).contains("不是企业微信群机器人的地址");
        _setValue(address, "http://localhost:1/send?key=secret");
        _click(_find(Button.class, spec -> spec.withText("保存")).get(0));
        assertThat(robots.units()).containsExactly(NoticeCity.COMMUNITY);
        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("柳树社区 ntc-k01")
                .doesNotContain("secret");
        assertThat(address.getValue()).isEmpty();
    }

    @Test
    void theRulesAreSavedOrRefusedInWords() {
        NoticeCity.login("ntc-admin");
        open(DeliveryPanel.class);
        TimePicker afternoon = _get(TimePicker.class, spec -> spec.withLabel("下午汇总"));
        Button save = _find(Button.class, spec -> spec.withText("保存")).get(1);
        _setValue(afternoon, LocalTime.of(8, 0));
        _click(save);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("下午汇总应晚于上午汇总");
        _setValue(afternoon, LocalTime.of(15, 0));
        _setValue(_get(IntegerField.class), 3);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("允许企业微信群机器人")), false);
        _click(save);
        assertThat(policies.current().tries()).isEqualTo(3);
        assertThat(policies.current().robots()).isFalse();
    }

    private void raise(CaseNumber number, String kind) {
        beans.publishEvent(new NoticeRaised(number, kind, "Task_Screen", "筛查派单", Set.of("ntc-dispatcher"), Set.of()));
    }
}
