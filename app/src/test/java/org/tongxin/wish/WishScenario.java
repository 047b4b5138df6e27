package org.tongxin.wish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.tongxin.CaseScenario;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Tracking;
import org.tongxin.intake.Visitor;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** One wish in the demo city, and what its people and time do to it. It begins on Monday, 2 March 2026, at 9:00. */
public class WishScenario extends CaseScenario {

    public static final String COMMUNITY = "990101001001";
    public static final String GRID = "990101001001001";
    /** Volunteers of the grid. */
    public static final String MEMBER = "party-member";

    public static final String OTHER = "party-member-2";
    /** In another grid of the community, in another community of the street, and in another street. */
    public static final String NEIGHBOUR = "dangyuan-002";

    public static final String FURTHER = "party-member-3";
    public static final String FAR = "party-member-4";

    public final WorkTasks tasks;
    public final Wall wall;
    private final Organization organization;
    private final Attachments attachments;
    private final Tracking tracking;

    public WishScenario(BeanFactory beans) {
        super(beans);
        tasks = beans.getBean(WorkTasks.class);
        wall = beans.getBean(Wall.class);
        organization = beans.getBean(Organization.class);
        attachments = beans.getBean(Attachments.class);
        tracking = beans.getBean(Tracking.class);
    }

    /** From now on it is that Monday morning. */
    public WishScenario onMondayMorning() {
        beginOnMondayMorning();
        return this;
    }

    /** 赵桂兰 of 和乐苑 wishes for something, through a grid worker unless somebody else is named. */
    public CaseNumber wish(String reporter) {
        number = cases.open(new NewCase(
                        "wish",
                        "想要一副老花镜",
                        "我是赵桂兰，看报纸看不清，电话 138 0000 5678，住3栋502室。",
                        null,
                        Urgency.NORMAL,
                        new UnitCode(COMMUNITY),
                        null,
                        "test",
                        null,
                        reporter,
                        clock.instant(),
                        Map.of(),
                        Map.of(
                                "contactName", "赵桂兰",
                                "contactPhone", "13800005678",
                                "contactAddress", "和乐苑3栋502室")))
                .number();
        Map<String, Object> variables = new HashMap<>();
        variables.put("wishKind", "health");
        variables.put("amount", 80);
        variables.put("grid", GRID);
        variables.put("estate", null);
        workflow.start("wish", number, variables);
        return number;
    }

    public CaseNumber wish() {
        return wish("grid-worker");
    }

    /** A wish that is on the wall, for its grid. */
    public CaseNumber published() {
        wish();
        approve();
        return number;
    }

    public static Map<String, Object> approval() {
        return Map.of(
                "outcome", "publish",
                "wishKind", "health",
                "amount", 80,
                "grid", GRID,
                "publicTitle", "想要一副老花镜",
                "publicText", "一位老人看报纸看不清，想要一副老花镜。");
    }

    public void approve() {
        does("dispatcher", "Task_Approve", approval());
    }

    public void claim(String account, int days) {
        wall.claim(person(account), number, today().plusDays(days));
    }

    /** Somebody takes the task, if it is not theirs, and completes it. */
    public void does(String account, String step, Map<String, Object> submitted) {
        WorkTask task = workTask(step);
        if (task.assignee() == null) {
            tasks.claim(task.id(), account);
        }
        tasks.complete(task.id(), account, submitted);
    }

    public void fulfilled(String account) {
        attachments.add(
                number, new CleanFile("photo.jpg", "image/jpeg", new byte[] {1}, null), account, "Task_Fulfil", false);
        does(account, "Task_Fulfil", Map.of("outcome", "done", "proof", "attached", "fulfilNote", "已送到，老人很高兴。"));
    }

    public void confirm(String outcome) {
        does("grid-worker", "Task_Confirm", Map.of("outcome", outcome, "confirmReason", "老人不会用手机，上门问过"));
    }

    /** The wisher says on the tracking page whether it was fulfilled. */
    public void rate(boolean solved) {
        tracking.rate(file().trackingCode(), solved ? 5 : 1, solved, "", new Visitor("test", "test"));
    }

    /** How far the wish has come, as the wisher reads it. */
    public Stage stage() {
        return tracking.progress(file().trackingCode(), new Visitor("test", "test"))
                .stage();
    }

    /** The community names somebody who does it. */
    public void takenOnAndResolved() {
        does("community-secretary", "Task_TakeOn", Map.of("handler", "grid-worker"));
        does("grid-worker", "Task_Resolve", Map.of("resolveNote", "已送去"));
    }

    /** Runs the job that credits points. */
    public void credit() {
        management().executeJob(creditJob().getId());
    }

    public Job creditJob() {
        return waiting("Task_Credit");
    }

    public WorkTask workTask(String step) {
        return tasks.ofCase(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + step));
    }

    public boolean sees(String account) {
        return wall.open(person(account)).stream()
                .anyMatch(wish -> wish.number().equals(number));
    }

    public ProcessInstance instance() {
        return instance("wish");
    }

    public Map<String, Object> variables() {
        return engine.getRuntimeService().getVariables(instance().getId());
    }

    public @Nullable String result() {
        return file().result();
    }

    public List<TimelineEntry> timeline() {
        return cases.timeline(number);
    }

    public CaseNumber number() {
        return number;
    }

    public Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    public ManagementService management() {
        return engine.getManagementService();
    }
}
