package org.tongxin.mediation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** A few invented disputes in the demo's inboxes, once: one to accept, one in mediation, one with an agreement to sign, one of high risk. */
@Component
@Order(60)
@ConditionalOnProperty(name = "tongxin.demo-cases", matchIfMissing = true)
class DemoDisputes implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoDisputes.class);
    private static final String GRID = "990101001001001";

    private final DemoMode demo;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final WorkTasks tasks;
    private final Organization organization;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoDisputes(
            DemoMode demo,
            CaseFiles cases,
            Workflow workflow,
            WorkTasks tasks,
            Organization organization,
            TransactionTemplate transaction,
            Clock clock) {
        this.demo = demo;
        this.cases = cases;
        this.workflow = workflow;
        this.tasks = tasks;
        this.organization = organization;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.enabled()
                || organization.unitsOf(UnitType.COMMUNITY).isEmpty()
                || !arguments.getNonOptionArgs().isEmpty()) {
            return;
        }
        try {
            file(1, "楼道堆放杂物引起争吵", "甲方常年在二楼平台放旧家具，乙方搬东西被绊倒，两家为此吵过。", "和乐苑 5 栋", Map.of("people", 4));
            mediating(file(2, "楼上漏水赔偿谈不拢", "甲方家水管老化渗水，泡坏乙方客厅吊顶，赔多少说不到一起。", "和乐苑 2 栋", Map.of("repeated", true)));
            agreed(file(3, "夜间练琴影响休息", "甲方孩子晚上九点以后练钢琴，乙方家有病人，多次上门沟通未果。", "和乐苑 7 栋", Map.of()));
            file(
                    4,
                    "停车位之争动了手",
                    "双方为门口车位推搡，一方扬言第二天带人来。",
                    "和乐苑北门",
                    Map.of("violence", true, "repeated", true, "people", 6));
            log.info("Demo disputes written");
        } catch (Refused refused) {
            log.debug("The demo disputes are there already: {}", refused.key());
        }
    }

    private CaseNumber file(int id, String title, String text, String place, Map<String, Object> risk) {
        return transaction.execute(status -> {
            CaseNumber number = cases.open(new NewCase(
                            "mediation",
                            title,
                            text,
                            "neighbours",
                            Urgency.NORMAL,
                            new UnitCode("990101001001"),
                            place,
                            "grid-worker",
                            "demo-dispute-" + id,
                            "grid-worker",
                            clock.instant(),
                            Map.of(),
                            Map.of("parties", parties(id))))
                    .number();
            Map<String, Object> variables = new HashMap<>(risk);
            variables.put("grid", GRID);
            workflow.start("mediation", number, variables);
            return number;
        });
    }

    /** The second and the third are between neighbours who have met here before. */
    private static List<Map<String, Object>> parties(int id) {
        return List.of(
                Map.of(
                        "name",
                        "居民甲" + (id == 3 ? 2 : id),
                        "side",
                        "applicant",
                        "phone",
                        "1390000000" + (id == 3 ? 2 : id)),
                Map.of("name", "居民乙" + id, "side", "respondent", "phone", "1370000000" + id));
    }

    private void mediating(CaseNumber number) {
        complete(
                number,
                "Task_Accept",
                "community-secretary",
                Map.of("outcome", "accept", "level", "grid", "grid", GRID));
        complete(number, "Task_Appoint", "community-secretary", Map.of("outcome", "appoint", "mediator", "mediator"));
        Map<String, Object> minutes = minutes();
        minutes.put("outcome", "again");
        complete(number, "Task_Session", "mediator", minutes);
    }

    private void agreed(CaseNumber number) {
        complete(number, "Task_Accept", "community-secretary", Map.of("outcome", "accept", "level", "community"));
        complete(number, "Task_Appoint", "community-secretary", Map.of("outcome", "appoint", "mediator", "mediator"));
        Map<String, Object> agreement = minutes();
        agreement.put("outcome", "agreement");
        agreement.put("disputeFacts", "甲方孩子晚间练琴，影响乙方休息，双方对练琴时间有争议。");
        agreement.put("terms", "甲方的练琴时间改为每天 19:00 至 20:30。\n甲方在琴房墙面加装隔音板。\n乙方遇到问题先与甲方电话沟通。");
        agreement.put("performance", "自签订之日起执行，隔音板在十日内装好，由社区调解员现场查看。");
        complete(number, "Task_Session", "mediator", agreement);
    }

    private Map<String, Object> minutes() {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.HOURS);
        OffsetDateTime quarter = now.plusMinutes(OffsetDateTime.now(clock).getMinute() / 15 * 15L);
        Map<String, Object> minutes = new HashMap<>();
        minutes.put("sessionAt", quarter.toString());
        minutes.put("sessionPlace", "和乐社区调解室");
        minutes.put("present", "甲方、乙方、网格员");
        minutes.put("statements", "甲方：愿意改，但希望乙方体谅。\n乙方：要有个时间，不能一直拖。");
        minutes.put("proposal", "先定时间，再看效果，双方表示可以谈。");
        return minutes;
    }

    private void complete(CaseNumber number, String step, String person, Map<String, Object> submitted) {
        WorkTask task = tasks.ofCase(number).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new Refused("task.gone"));
        tasks.claim(task.id(), person);
        tasks.complete(task.id(), person, submitted);
    }
}
