package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.migration.MassMove;

/** Disputes at every step of every level go on in versions that an owner has changed; the month does not begin anew. */
@IntegrationTest
class MediationMoveTest {

    private static final int EACH = 10;

    @Autowired
    AutowireCapableBeanFactory beans;

    private MediationScenario mediation;
    private MassMove mass;
    private Instant monday;

    @BeforeEach
    void begin() {
        mediation = new MediationScenario(beans);
        mass = new MassMove(beans);
        monday = mediation.now();
    }

    @AfterEach
    void end() {
        mass.leave();
        mediation.backHome();
    }

    private void bring(String where, Runnable story) {
        mass.bring(where, EACH, () -> {
            mediation.file(Map.of());
            story.run();
            mediation.goTo(monday);
            return mediation.number;
        });
    }

    private void signed() {
        mediating();
        mediation.agree();
        mediation.sign();
    }

    private void mediating() {
        mediation.accept("community");
        mediation.appoint("medi-community");
    }

    @Test
    void disputesInEveryStepOfALevelGoOn() {
        bring("Task_Accept", () -> {});
        bring("Task_Appoint", () -> mediation.accept("community"));
        bring("Task_Session", this::mediating);
        bring("Task_Advise", () -> {
            mediating();
            mediation.complete("Task_Session", "outcome", "adviser", "adviser", "medi-p01");
        });
        bring("Task_Sign", () -> {
            mediating();
            mediation.agree();
        });
        bring("Task_HandOver", () -> {
            mediating();
            mediation.session("failure");
        });
        bring("Task_Court", this::signed);
        bring("Timer_FollowUp", () -> {
            signed();
            mediation.complete("Task_Court");
        });
        bring("Task_FollowUp", () -> {
            signed();
            mediation.complete("Task_Court");
            mediation.fire("Timer_FollowUp");
        });
        mass.deploy("mediation", xml -> xml.replace("name=\"受理审查\"", "name=\"受理把关\""));
        mass.deploy(
                "mediation-level",
                xml -> xml.replace("name=\"签订调解协议\"", "name=\"签协议\"").replaceAll("\\bTask_Appoint\\b", "Task_Name"));

        mass.move(Map.of("Task_Appoint", "Task_Name"), "mediation", "mediation-level");

        mediation.number = mass.at("Task_Appoint").get(0);
        mediation.complete("Task_Name", "outcome", "appoint", "mediator", "medi-community");
        mediation.agree();
        assertThat(mediation.task("Task_Sign").getName()).isEqualTo("签协议");
        mediation.sign();
        assertThat(mediation.told()).contains("调解协议已经签订并生效");
        mediation.number = mass.at("Timer_FollowUp").get(0);
        mediation.fire("Timer_FollowUp");
        mediation.complete("Task_FollowUp", "outcome", "kept");
        assertThat(mediation.file().result()).isEqualTo("settled");
        mediation.number = mass.at("Task_Session").get(0);
        mediation.goTo(monday.plus(Duration.ofDays(25)));
        mediation.fire("Timer_MonthOver");
        assertThat(mediation.open()).contains("Task_HandOver");
        mass.assertListsRight();
    }
}
