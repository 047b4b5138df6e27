package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tongxin.CaseScenario;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.extension.MoreTime;
import org.tongxin.officials.OfficialsScenario;
import org.tongxin.organization.RoleAt;
import org.tongxin.supervision.Orders;
import org.tongxin.wish.WishScenario;

/** Wishes, appointments with officials, supervisors' orders and requests for more time: cases at every step go on in a version that an owner has changed. */
@IntegrationTest
class ShippedMoveTest {

    private static final int EACH = 7;

    /** By the tests of the processes themselves: of the dispatch, of property complaints and of mediation. */
    private static final List<String> ELSEWHERE =
            List.of("dispatch", "rating", "property", "joint-acceptance", "five-party", "mediation", "mediation-level");

    private static final String[] HERE = {"officials", "wish", "supervision-order", "extension"};

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Orders orders;

    @Autowired
    MoreTime moreTime;

    private WishScenario wish;
    private OfficialsScenario officials;
    private MassMove mass;
    private Instant monday;

    @BeforeEach
    void begin() {
        wish = new WishScenario(beans).onMondayMorning();
        officials = new OfficialsScenario(beans);
        mass = new MassMove(beans);
        monday = wish.now();
        Owner.as("grid-worker");
    }

    @AfterEach
    void end() {
        mass.leave();
        wish.backHome();
    }

    private void bring(CaseScenario scenario, String where, Runnable story) {
        mass.bring(where, EACH, () -> {
            story.run();
            scenario.goTo(monday);
            return scenario.number;
        });
    }

    @Test
    void casesAtEveryStepGoOnInTheNewVersion() {
        bringAppointments();
        bringWishes();
        bringOrders();
        bring(officials, "Task_Decide", this::moreTimeAsked);
        mass.deploy("officials", xml -> xml.replace("name=\"回访\"", "name=\"电话回访\""));
        mass.deploy("wish", xml -> xml.replaceAll("\\bTask_TakeOn\\b", "Task_NameSomebody"));
        mass.deploy("supervision-order", xml -> xml.replace("name=\"答复督办\"", "name=\"书面答复督办\""));
        mass.deploy("extension", xml -> xml);

        mass.move(Map.of("Task_TakeOn", "Task_NameSomebody"), HERE);

        goOn();
        mass.assertListsRight();
    }

    private void bringAppointments() {
        bring(officials, "Task_Arrange", officials::booked);
        bring(officials, "Task_Receive", () -> officials.booked().arranged());
        bring(officials, "Task_Handle", this::handling);
        bring(officials, "Call_Rating", this::handled);
        bring(officials, "Task_Review", () -> {
            handled();
            officials.rate(1, false);
        });
    }

    private void handling() {
        officials.booked().arranged().received(Map.of("outcome", "handle", "raised", "想装电梯"));
    }

    private void handled() {
        handling();
        officials.handled("已经列入计划");
    }

    private void moreTimeAsked() {
        handling();
        var task = officials.workTask("Task_Handle");
        officials.tasks.claim(task.id(), "department-clerk-2");
        moreTime.ask(task.id(), "department-clerk-2", task.due().plus(Duration.ofDays(3)), "等材料");
    }

    private void bringWishes() {
        bring(wish, "Task_Approve", wish::wish);
        bring(wish, "Task_Wall", wish::published);
        bring(wish, "Task_Fulfil", this::claimed);
        bring(wish, "Task_Confirm", this::fulfilled);
        bring(wish, "Task_Credit", () -> {
            fulfilled();
            wish.confirm("yes");
        });
        bring(wish, "Task_Review", () -> {
            fulfilled();
            wish.confirm("no");
        });
        bring(wish, "Task_TakeOn", this::unclaimed);
        bring(wish, "Task_Resolve", () -> {
            unclaimed();
            wish.does("community-secretary", "Task_TakeOn", Map.of("handler", "grid-worker"));
        });
    }

    private void claimed() {
        wish.published();
        wish.claim(WishScenario.MEMBER, 5);
    }

    private void fulfilled() {
        claimed();
        wish.fulfilled(WishScenario.MEMBER);
    }

    private void unclaimed() {
        wish.published();
        wish.fire("Timer_Unclaimed");
    }

    private void bringOrders() {
        bring(wish, "Task_Answer", this::ordered);
        bring(wish, "Task_Accept", () -> {
            ordered();
            wish.does("community-secretary", "Task_Answer", Map.of("orderAnswer", "已催促，本周完成"));
        });
    }

    private void ordered() {
        wish.wish();
        orders.issue(
                wish.person("supervisor"),
                wish.workTask("Task_Approve").id(),
                new RoleAt("community-secretary", wish.file().unit()),
                "居民三次来问");
    }

    private void goOn() {
        officials.number = mass.at("Task_Review").get(0);
        assertThat(officials.task("Task_Review").getName()).isEqualTo("电话回访");
        officials.number = mass.at("Task_Decide").get(0);
        officials.complete("Task_Decide", "outcome", "granted");
        assertThat(officials.cases.timeline(officials.number))
                .extracting(TimelineEntry::kind)
                .contains("version-moved", "extension-granted");
        wish.number = mass.at("Task_Credit").get(0);
        wish.credit();
        assertThat(wish.result()).isEqualTo("granted");
        wish.number = mass.at("Task_Wall").get(0);
        wish.claim(WishScenario.OTHER, 3);
        assertThat(wish.workTask("Task_Fulfil").assignee()).isEqualTo(WishScenario.OTHER);
        wish.number = mass.at("Task_TakeOn").get(0);
        wish.does("community-secretary", "Task_NameSomebody", Map.of("handler", "grid-worker"));
        assertThat(wish.workTask("Task_Resolve").assignee()).isEqualTo("grid-worker");
        wish.number = mass.at("Task_Accept").get(0);
        wish.does("supervisor", "Task_Accept", Map.of("outcome", "accepted"));
        assertThat(wish.open()).containsExactly("Task_Approve");
    }

    @Test
    void noShippedProcessIsForgotten() throws IOException {
        List<String> shipped = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/*/*.bpmn"))
                .map(file -> String.valueOf(file.getFilename()).replace(".bpmn", ""))
                .distinct()
                .toList();
        assertThat(Stream.concat(ELSEWHERE.stream(), Stream.of(HERE)).toList())
                .as("a process that is shipped has a test that moves its cases")
                .containsExactlyInAnyOrderElementsOf(shipped);
    }
}
