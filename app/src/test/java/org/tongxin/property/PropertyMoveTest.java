package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static final int EACH = 6;

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

    private void answered() {
        opinions();
        answerTheRest();
    }

    private void resolved() {
        answered();
        property.resolve("property-manager");
    }

    private void carriedOut(String step) {
        property.photo(step);
        property.complete(step, "outcome", "done");
    }

    private void rated(int stars) {
        property.verify("founded");
        property.rectify();
        property.accept("accept", "accept");
        if (stars > 0) {
            property.rate(stars, false);
        }
    }

    /** What is no matter of the company: the dispatch, called by the complaint. */
    private void dispatched() {
        property.complete("Task_Verify", "outcome", "not-property", "category", "greening", "urgency", "normal");
    }

    private void screened(String route, String key, String value) {
        property.complete("Task_Screen", "route", route, key, value, "category", "greening", "urgency", "normal");
    }

    private void refusedTwice() {
        dispatched();
        for (String department : List.of("prop-h1", "prop-m1")) {
            screened("department", "department", department);
            property.complete("Task_Accept", "outcome", "refuse");
        }
    }

    private void handled() {
        dispatched();
        screened("department", "department", "prop-h1");
        property.assign("Task_Accept", "prop-clerk");
        property.complete("Task_Accept", "outcome", "accept");
    }

    private void bringToTheDispatch() {
        bring("dispatch Task_Screen", this::dispatched);
        bring("dispatch Task_Accept", () -> {
            dispatched();
            screened("department", "department", "prop-h1");
        });
        bring("dispatch Task_Volunteer", () -> {
            dispatched();
            screened("volunteers", "grid", "prop-g1");
        });
        bring("dispatch Task_Handle", this::handled);
        bring("dispatch Task_Coordinate", this::refusedTwice);
        bring("dispatch Task_District", () -> {
            refusedTwice();
            property.complete("Task_Coordinate", "outcome", "district");
        });
        bring("dispatch Call_Rating", () -> {
            handled();
            property.complete("Task_Handle");
        });
        bring("dispatch Task_CallBack", () -> {
            handled();
            property.complete("Task_Handle");
            property.rate(1, false);
        });
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
        bring("Gateway_Joined", () -> property.message("Message_Joined"));
        bring("Task_Release", () -> {
            property.verify("founded");
            property.message("Message_VisitAsked");
        });
        bring("Task_Resolve", this::answered);
        bring("Task_Fulfil", this::resolved);
        bring("Task_Check", () -> {
            resolved();
            carriedOut("Task_Fulfil");
        });
        bring("Task_Enforce", () -> {
            property.untilMeeting();
            property.complete("Task_Convene", "outcome", "enforce", "department", "prop-h1");
        });
        bring("Call_Rating", () -> rated(0));
        bring("Task_CallBack", () -> rated(1));
        bringToTheDispatch();
        mass.deploy("property", xml -> xml.replace("name=\"限期整改\"", "name=\"物业限期整改\""));
        mass.deploy("joint-acceptance", xml -> xml);
        mass.deploy("rating", xml -> xml);
        mass.deploy("dispatch", xml -> xml);
        mass.deploy(
                "five-party",
                xml -> xml.replace("name=\"五方发表意见\"", "name=\"五方提意见\"")
                        .replaceAll("\\bTask_Fulfil\\b", "Task_CarryOut"));

        mass.move(
                Map.of("Task_Fulfil", "Task_CarryOut"),
                "property",
                "joint-acceptance",
                "five-party",
                "rating",
                "dispatch");

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
        carriedOut("Task_CarryOut");
        property.complete("Task_Check", "outcome", "accept");
        property.number = mass.at("Call_Acceptance").get(0);
        property.accept("accept", "accept");
        assertThat(property.timeline()).contains("version-moved");
        property.number = mass.at("Task_Release").get(0);
        property.complete("Task_Release", "outcome", "release");
        assertThat(property.open()).containsExactly("Task_Rectify");
        property.number = mass.at("Gateway_Joined").get(0);
        assertThat(property.message("Message_LeadDone")).isTrue();
        assertThat(property.rate(5, true)).isTrue();
        assertThat(property.file().open()).isFalse();
        property.number = mass.at("dispatch Task_CallBack").get(0);
        property.complete("Task_CallBack", "outcome", "close");
        assertThat(property.file().open()).isFalse();
    }
}
