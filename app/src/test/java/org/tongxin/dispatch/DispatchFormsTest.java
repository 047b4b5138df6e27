package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.IntegrationTest;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;
import org.tongxin.forms.SubmissionRejected;

/** What the forms of the dispatch loop ask for, and where the answers go. */
@IntegrationTest
class DispatchFormsTest {

    private static final Map<String, Object> CHOICES = Map.of(
            "categories", List.of(Map.of("label", "房屋漏水", "value", "leak")),
            "departments", List.of(Map.of("label", "住建局", "value", "disp-x01")),
            "partners", List.of(Map.of("label", "清河小学", "value", "disp-p01")),
            "grids", List.of(Map.of("label", "第一网格", "value", "disp-g01")),
            "handlers", List.of(Map.of("label", "秦志刚", "value", "disp-clerk")));

    @Autowired
    Forms forms;

    @Test
    void aRequestHasATitleAndAText() {
        assertRefused("dispatch-start", Map.of("urgency", "normal"), "title", "text");
        Submission submission = submit(
                "dispatch-start",
                Map.of("title", "漏水", "text", "三单元", "urgency", "normal", "contactPhone", "13800005678"));
        assertThat(submission.of(Destination.PRIVATE)).containsEntry("contactPhone", "13800005678");
        assertThat(submission.of(Destination.VARIABLE)).containsEntry("urgency", "normal");
        assertThat(submission.of(Destination.VARIABLE)).doesNotContainKeys("contactPhone", "title", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "abc", "138000056789", "13800005678; drop"})
    void aPhoneNumberThatIsNoneIsNotTaken(String phone) {
        assertRefused(
                "dispatch-start",
                Map.of("title", "漏水", "text", "三单元", "urgency", "normal", "contactPhone", phone),
                "contactPhone");
    }

    @ParameterizedTest
    @CsvSource({"department, department, disp-x01", "partner, department, disp-p01", "volunteers, grid, disp-g01"})
    void whereItIsRoutedDecidesWhatIsAskedFor(String route, String key, String unit) {
        Map<String, Object> decided = Map.of("category", "leak", "urgency", "urgent", "route", route);
        assertRefused("dispatch-screen", decided, key);
        assertRefused("dispatch-screen", with(decided, key, "disp-k01"), key);
        Submission submission = submit("dispatch-screen", with(decided, key, unit));
        assertThat(submission.of(Destination.VARIABLE))
                .containsEntry("route", route)
                .containsEntry(key, unit);
    }

    @Test
    void aPartnerIsNoDepartment() {
        Map<String, Object> decided = Map.of("category", "leak", "urgency", "urgent", "route", "department");
        assertRefused("dispatch-screen", with(decided, "department", "disp-p01"), "department");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answered", "duplicate", "out-of-scope"})
    void closingWithoutDispatchNeedsAReason(String route) {
        Map<String, Object> decided =
                Map.of("category", "leak", "urgency", "low", "route", route, "duplicateOf", "20260302-0001");
        assertRefused("dispatch-screen", decided, "closeReason");
        assertThat(submit("dispatch-screen", with(decided, "closeReason", "已答复"))
                        .of(Destination.CASE))
                .containsEntry("closeReason", "已答复");
    }

    @ParameterizedTest
    @CsvSource({"dispatch-accept, refuseReason", "dispatch-volunteer, refuseReason"})
    void handingBackNeedsAReason(String form, String reason) {
        assertRefused(form, Map.of("outcome", "refuse"), reason);
        assertThat(submit(form, Map.of("outcome", "refuse", reason, "不属本单位")).of(Destination.VARIABLE))
                .containsEntry("outcome", "refuse");
    }

    @Test
    void theDepartmentHandlesItselfOrNamesAColleagueOrOpensTheWork() {
        assertThat(submit("dispatch-accept", Map.of("outcome", "accept")).of(Destination.VARIABLE))
                .containsEntry("outcome", "accept");
        assertRefused("dispatch-accept", Map.of("outcome", "assign"), "handler");
        assertRefused("dispatch-accept", Map.of("outcome", "assign", "handler", "somebody-else"), "handler");
        assertThat(submit("dispatch-accept", Map.of("outcome", "assign", "handler", "disp-clerk"))
                        .of(Destination.VARIABLE))
                .containsEntry("handler", "disp-clerk");
        assertRefused("dispatch-accept", Map.of("outcome", "members"), "grid");
    }

    @Test
    void whatIsHiddenIsNotTaken() {
        Submission submission =
                submit("dispatch-accept", Map.of("outcome", "accept", "handler", "disp-clerk", "refuseReason", "无"));
        assertThat(submission.of(Destination.VARIABLE).get("handler")).isNull();
        assertThat(submission.of(Destination.CASE).get("refuseReason")).isNull();
    }

    @Test
    void theStreetNamesADepartmentOrGivesAReason() {
        assertRefused("dispatch-coordinate", Map.of("outcome", "assign"), "department", "coordinateNote");
        assertRefused("dispatch-coordinate", Map.of("outcome", "close"), "coordinateNote");
        assertRefused("dispatch-coordinate", Map.of("outcome", "district"), "raiseReason");
        assertRefused("dispatch-district", Map.of("outcome", "district"), "outcome", "coordinateNote");
        assertRefused("dispatch-district", Map.of("outcome", "close"), "coordinateNote");
        assertThat(submit(
                                "dispatch-coordinate",
                                Map.of("outcome", "assign", "department", "disp-x01", "coordinateNote", "住建牵头"))
                        .of(Destination.VARIABLE))
                .containsEntry("department", "disp-x01");
    }

    @Test
    void aCallBackCannotChangeTheRating() {
        Map<String, Object> context = with(CHOICES, "stars", 1);
        Submission submission = forms.validate(
                schema("dispatch-callback"),
                with(context, "solved", false),
                Map.of("stars", 5, "solved", true, "outcome", "close", "callbackNote", "已说明"));
        assertThat(submission.of(Destination.VARIABLE).get("stars")).isNotEqualTo(5L);
        assertThat(submission.of(Destination.VARIABLE).get("solved")).isNotEqualTo(true);
    }

    @Test
    void handlingAndContactingAreReported() {
        assertRefused("dispatch-handle", Map.of(), "handleResult", "handleNote");
        assertThat(submit("dispatch-handle", Map.of("handleResult", "solved", "handleNote", "已修好"))
                        .of(Destination.CASE))
                .containsEntry("handleResult", "solved");
        assertRefused("dispatch-contact", Map.of("contactResult", "reached"), "contactWay");
        assertThat(submit("dispatch-contact", Map.of("contactResult", "no-contact"))
                        .of(Destination.CASE))
                .containsEntry("contactResult", "no-contact");
        assertThat(submit("dispatch-volunteer", Map.of("outcome", "done", "volunteerNote", "已送到", "serviceHours", 1.5))
                        .of(Destination.CASE))
                .containsEntry("serviceHours", 1.5);
    }

    private void assertRefused(String form, Map<String, ?> submitted, String... fields) {
        assertThatThrownBy(() -> submit(form, submitted))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys(fields));
    }

    private Submission submit(String form, Map<String, ?> submitted) {
        return forms.validate(schema(form), CHOICES, submitted);
    }

    private FormSchema schema(String form) {
        try {
            return forms.parse(
                    new ClassPathResource("forms/" + form + ".form").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> with(Map<String, ?> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }
}
