package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.migration.MassMove;

/** Running cases at every step of the dispatch, also while the resident is asked to rate, go on in a version that an owner has changed. */
@IntegrationTest
class DispatchMoveTest {

    private static final int EACH = 10;

    @Autowired
    AutowireCapableBeanFactory beans;

    private DispatchScenario dispatch;
    private MassMove mass;

    @BeforeEach
    void begin() {
        dispatch = new DispatchScenario(beans);
        mass = new MassMove(beans);
    }

    @AfterEach
    void end() {
        mass.leave();
        dispatch.backHome();
    }

    private void bring(String where, Runnable story) {
        mass.bring(where, EACH, () -> {
            dispatch.request();
            story.run();
            assertThat(dispatch.instance()).isNotNull();
            return dispatch.number;
        });
    }

    private void refused() {
        for (String department : new String[] {"disp-x01", "disp-x02"}) {
            dispatch.screen("department", "department", department);
            dispatch.complete("Task_Accept", "outcome", "refuse");
        }
    }

    @Test
    void hundredsOfCasesAtEveryStepGoOnInTheNewVersion() {
        bring("Task_Screen", () -> {});
        bring("Task_Accept", () -> dispatch.screen("department", "department", "disp-x01"));
        bring("Task_Volunteer", () -> dispatch.screen("volunteers", "grid", "disp-g01"));
        bring("Task_Handle", () -> {
            dispatch.screen("department", "department", "disp-x01");
            dispatch.accept();
        });
        bring("Task_Coordinate", this::refused);
        bring("Task_District", () -> {
            refused();
            dispatch.complete("Task_Coordinate", "outcome", "district");
        });
        bring("Call_Rating", dispatch::untilRating);
        bring("Task_CallBack", () -> {
            dispatch.untilRating();
            dispatch.rate(1, false);
        });
        mass.deploy(
                "dispatch",
                xml -> xml.replace("name=\"筛查派单\"", "name=\"筛查并派单\"")
                        .replaceAll("\\bTask_CallBack\\b", "Task_Revisit")
                        .replaceAll("\\bTimer_HandleWarning\\b", "Timer_HandleSoon"));
        mass.deploy("rating", xml -> xml);

        Map<String, org.tongxin.migration.Change> done =
                mass.move(Map.of("Task_CallBack", "Task_Revisit"), "dispatch", "rating");

        assertThat(done.get("dispatch").done()).isGreaterThanOrEqualTo(8 * EACH);
        assertThat(done.get("rating").done()).isGreaterThanOrEqualTo(EACH);
        assertThat(mass.at("Task_Screen"))
                .allSatisfy(number ->
                        assertThat(open(number, "Task_Screen").getName()).isEqualTo("筛查并派单"));
        goOn();
        mass.assertListsRight();
    }

    private void goOn() {
        dispatch.number = mass.at("Task_Screen").get(0);
        dispatch.untilRating();
        assertThat(dispatch.rate(5, true)).isTrue();
        assertThat(dispatch.file().open()).isFalse();
        dispatch.number = mass.at("Call_Rating").get(0);
        assertThat(dispatch.rate(1, false)).isTrue();
        dispatch.complete("Task_Revisit", "outcome", "close");
        assertThat(dispatch.file().open()).isFalse();
        dispatch.number = mass.at("Task_CallBack").get(0);
        dispatch.complete("Task_Revisit", "outcome", "close");
        assertThat(dispatch.file().open()).isFalse();
        dispatch.number = mass.at("Task_Coordinate").get(0);
        dispatch.complete("Task_Coordinate", "outcome", "close");
        assertThat(dispatch.file().open()).isFalse();
        dispatch.number = mass.at("Task_Handle").get(0);
        dispatch.fire("Timer_HandleSoon");
        assertThat(dispatch.timeline()).contains("warned");
    }

    private Task open(CaseNumber number, String step) {
        dispatch.number = number;
        return dispatch.task(step);
    }
}
