package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.migration.MassMove;

/** Running complaints at every step, also in the middle of a five-party meeting, go on in versions that an owner has changed. */
@IntegrationTest
class PropertyMoveTest {

    private static final int EACH = 10;

    @Autowired
    AutowireCapableBeanFactory beans;

    private PropertyScenario property;
    private MassMove mass;

    @BeforeEach
    void begin() {
        property = new PropertyScenario(beans);
        mass = new MassMove(beans);
    }

    @AfterEach
    void end() {
        mass.leave();
        property.backHome();
    }

    private void bring(String where, Runnable story) {
        mass.bring(where, EACH, () -> {
            property.complain();
            story.run();
            return property.number;
        });
    }

    private void opinions() {
        property.untilMeeting();
        property.convene();
        property.opinion("grid-branch", "prop-branch");
        property.opinion("owners-committee", "prop-owners");
    }

    private void answerTheRest() {
        property.tasks("Task_Opinion")
                .forEach(task -> property.opinion(
                        String.valueOf(property.engine.getTaskService().getVariable(task.getId(), "party")),
                        "prop-clerk"));
    }

    private void resolved() {
        opinions();
        answerTheRest();
        property.resolve("property-manager");
    }

    @Test
    void complaintsInEveryStepAndInTheMiddleOfAMeetingGoOn() {
        bring("Task_Verify", () -> {});
        bring("Task_Rectify", () -> property.verify("founded"));
        bring("Call_Acceptance", () -> {
            property.verify("founded");
            property.rectify();
        });
        bring("Task_Convene", property::untilMeeting);
        bring("Task_Opinion", this::opinions);
        bring("Task_Fulfil", this::resolved);
        mass.deploy("property", xml -> xml.replace("name=\"限期整改\"", "name=\"物业限期整改\""));
        mass.deploy("joint-acceptance", xml -> xml);
        mass.deploy(
                "five-party",
                xml -> xml.replace("name=\"五方发表意见\"", "name=\"五方提意见\"")
                        .replaceAll("\\bTask_Fulfil\\b", "Task_CarryOut"));

        mass.move(Map.of("Task_Fulfil", "Task_CarryOut"), "property", "joint-acceptance", "five-party");

        assertThat(mass.at("Task_Opinion")).allSatisfy(number -> {
            property.number = number;
            assertThat(property.tasks("Task_Opinion"))
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(task.getName()).isEqualTo("五方提意见"));
        });
        goOn();
        mass.assertListsRight();
    }

    private void goOn() {
        property.number = mass.at("Task_Opinion").get(0);
        answerTheRest();
        assertThat(property.open()).containsExactly("Task_Resolve");
        property.number = mass.at("Task_Opinion").get(1);
        property.fire("Timer_OpinionWarning");
        property.fire("Timer_OpinionOverdue");
        assertThat(property.tasks("Task_Opinion")).isEmpty();
        property.number = mass.at("Task_Fulfil").get(0);
        property.photo("Task_CarryOut");
        property.complete("Task_CarryOut", "outcome", "done");
        property.complete("Task_Check", "outcome", "accept");
        property.number = mass.at("Call_Acceptance").get(0);
        property.accept("accept", "accept");
        assertThat(property.timeline()).contains("version-moved");
    }
}
