package org.tongxin.statistics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.PastCase;
import org.tongxin.cases.PastCases;
import org.tongxin.cases.Rating;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** The report for the monthly meeting, read back from its PDF. */
@IntegrationTest
@WithMockUser("supervisor")
class MonthlyReportTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");
    private static final UnitCode STREET = new UnitCode("990101001");
    private static final YearMonth MONTH = YearMonth.of(2022, 5);

    @Autowired
    MonthlyReport report;

    @Autowired
    Takeaway takeaway;

    @Autowired
    PastCases past;

    @Autowired
    Organization organization;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        if (!filed()) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> past.add(List.of(
                            ended(
                                    "楼道灯不亮",
                                    "2022-04-10T10:00:00Z",
                                    "2022-04-12T10:00:00Z",
                                    "2022-04-15T10:00:00Z",
                                    null),
                            ended("电梯停了", "2022-05-10T10:00:00Z", "2022-05-12T10:00:00Z", "2022-05-15T10:00:00Z", 5),
                            ended("下水道堵了", "2022-05-10T10:00:00Z", "2022-05-20T10:00:00Z", "2022-05-15T10:00:00Z", 1),
                            ended(
                                    "垃圾没人清",
                                    "2022-05-11T10:00:00Z",
                                    "2022-05-13T10:00:00Z",
                                    "2022-05-15T10:00:00Z",
                                    null))));
        }
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private boolean filed() {
        return jdbc.sql("select exists (select from case_file where channel = 'report-test')")
                .query(Boolean.class)
                .single();
    }

    private static PastCase ended(String title, String filed, String closed, String due, @Nullable Integer stars) {
        return new PastCase(
                new NewCase(
                        "dispatch",
                        title,
                        title,
                        "roads",
                        Urgency.NORMAL,
                        COMMUNITY,
                        null,
                        "report-test",
                        null,
                        null,
                        Instant.parse(filed),
                        Map.of(),
                        Map.of()),
                false,
                List.of(),
                Instant.parse(due),
                List.of(),
                Instant.parse(closed),
                "solved",
                stars == null ? null : new Rating(stars, stars > 2, "", Instant.parse(closed)));
    }

    @Test
    void theReportSaysHowTheMonthWasBesideTheMonthBefore() throws IOException {
        CleanFile pdf = report.pdf(person("supervisor"), STREET, MONTH);
        assertThat(pdf.fileName()).isEqualTo("桂苑街道 2022 年 5 月办件月报.pdf");
        assertThat(text(pdf))
                .startsWith("桂苑街道2022年5月办件月报")
                .contains(
                        "本月受理3件（上月1件），办结3件（上月1件），按时办结率66.7%",
                        "主要指标",
                        "按时办结率66.7%（2/3）100.0%（1/1）−33.3个百分点",
                        "满意率50.0%（1/2）",
                        "各单位",
                        "和乐社区",
                        "各类别",
                        "按时率最低的环节",
                        "超期办件",
                        "下水道堵了",
                        "没有挂牌督办。",
                        "没有评价的不算满意")
                .doesNotContain("垃圾没人清");
    }

    @Test
    void aMonthWithNothingSaysSo() throws IOException {
        assertThat(text(report.pdf(person("supervisor"), STREET, YearMonth.of(2021, 2))))
                .contains("2021年2月办件月报", "没有可以统计的", "没有挂牌督办。")
                .doesNotContain("主要指标");
    }

    @Test
    void onlyWhoLooksAfterTheUnitGetsIt() {
        for (String other : List.of("community-secretary", "street-coordinator-2")) {
            assertThatThrownBy(() -> report.pdf(person(other), STREET, MONTH))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("statistics.outside"));
        }
        for (String account : List.of("dispatcher", "department-clerk", "resident", "administrator")) {
            assertThatThrownBy(() -> report.pdf(person(account), STREET, MONTH))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> report.pdf(
                        person("supervisor"), STREET, YearMonth.now(clock).plusMonths(2)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("statistics.period.future"));
    }

    @Test
    void thatItWasMadeIsRecorded() {
        int before = recorded();
        report.pdf(person("supervisor"), STREET, MONTH);
        assertThat(recorded()).isEqualTo(before + 1);
    }

    @Test
    void inEnglishItIsInEnglish() throws IOException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(report.pdf(person("supervisor"), STREET, MONTH)))
                .contains("reportfor2022-05", "Filed:3(monthbefore:1).");
    }

    @Test
    void theDialogAsksForUnitAndMonthAndHandsItOut() {
        buttons();
        _click(_get(Button.class, spec -> spec.withText("月报")));
        _setValue(_get(ComboBox.class), null);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("生成")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("请选择单位。");
        _setValue(_get(ComboBox.class), organization.unit(STREET).orElseThrow());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("生成")));
        assertThat(_get(Anchor.class).getText()).startsWith("下载 桂苑街道 ").endsWith("办件月报.pdf");
    }

    @Test
    void theTablesAreExportedAsTheyAreShown() {
        buttons();
        _click(_get(Button.class, spec -> spec.withText("导出明细")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("共 1 行。范围：桂苑街道、2022-05-01 至 2022-05-31");
        _get(Dialog.class).close();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    private void buttons() {
        StatisticsAddress address =
                StatisticsAddress.of(QueryParameters.fromString("from=2022-05-01&to=2022-05-31"), clock);
        UI.getCurrent().add(takeaway.buttons(person("supervisor"), () -> address, () -> "桂苑街道"));
    }

    private static String text(CleanFile pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }

    private int recorded() {
        return jdbc.sql(
                        "select count(*) from admin_change where kind = 'export' and person = 'supervisor' and subject = '桂苑街道 2022 年 5 月办件月报'")
                .query(Integer.class)
                .single();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }
}
