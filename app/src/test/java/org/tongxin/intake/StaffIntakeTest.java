package org.tongxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.workflow.ProcessInfo;

/** Those who work in a community file for residents, in their own units. */
@IntegrationTest
class StaffIntakeTest {

    private static final String COMMUNITY = "990101001001";
    private static final String GRID = "990101001001001";

    @Autowired
    StaffIntake staff;

    @Autowired
    CaseFiles cases;

    @Autowired
    RuntimeService runtime;

    @Test
    @WithMockUser(username = "dispatcher", roles = "dispatcher")
    void aDispatcherFilesForSomebodyWhoCalled() {
        assertThat(staff.processes()).extracting(ProcessInfo::key).startsWith("dispatch");
        Receipt receipt = staff.submit(
                "dispatch",
                "hotline",
                Map.of(
                        "title",
                        "路灯不亮",
                        "text",
                        "北门的路灯三天不亮了",
                        "urgency",
                        "urgent",
                        "grid",
                        GRID,
                        "contactPhone",
                        "13812345678"));
        CaseFile file = cases.find(receipt.number()).orElseThrow();
        assertThat(file.unit()).hasToString(COMMUNITY);
        assertThat(file.reporter()).isEqualTo("dispatcher");
        assertThat(file.channel()).isEqualTo("hotline");
        assertThat(cases.masked(receipt.number())).containsEntry("contactPhone", "138****5678");
        assertThat(variables(receipt)).containsEntry("grid", GRID).containsEntry("urgency", "urgent");
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "dispatcher")
    void anotherUnitsGridIsRefusedAndSoIsAnEmptyForm() {
        Map<String, Object> elsewhere =
                Map.of("title", "路灯", "text", "不亮", "urgency", "normal", "grid", "990101002001001");
        assertThatThrownBy(() -> staff.submit("dispatch", "hotline", elsewhere))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys("grid"));
        assertThatThrownBy(() -> staff.submit("dispatch", "hotline", Map.of()))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsKeys("title", "text"));
    }

    @Test
    @WithMockUser(username = "department-clerk", roles = "department-clerk")
    void whoIsNotNamedByTheProcessFilesNothing() {
        assertThat(staff.processes()).extracting(ProcessInfo::key).doesNotContain("dispatch");
        assertThatThrownBy(() -> staff.submit("dispatch", "hotline", Map.of("title", "a", "text", "b")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "dispatcher")
    void aProcessThatBeginsWithoutAFormIsNobodys() {
        assertThat(List.of("extension", "rating", "nonsense"))
                .allSatisfy(key -> assertThatThrownBy(() -> staff.submit(key, "hotline", Map.of()))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private Map<String, Object> variables(Receipt receipt) {
        return runtime.getVariables(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.number().value())
                .singleResult()
                .getId());
    }
}
