package org.tongxin.statistics;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;

/** How invented cases go: as the diagrams of dispatch, property complaints and mediation would have them. */
@Component
class DemoPlots {

    private final DemoCast cast;

    DemoPlots(DemoCast cast) {
        this.cast = cast;
    }

    /** @param slowness of the community, 1 is as fast as most */
    void tell(DemoStory story, double slowness) {
        switch (story.subject().process()) {
            case "property" -> property(story, slowness);
            case "mediation" -> mediation(story, slowness);
            default -> dispatch(story, slowness);
        }
    }

    private void dispatch(DemoStory story, double slowness) {
        RoleAt dispatcher = new RoleAt("dispatcher", story.unit());
        UnitCode department = cast.department(story.subject(), story.unit());
        story.step("dispatch", "Task_Contact", "当日联系居民", "dispatch.contact", dispatcher, slowness, "", "已联系上");
        screen(story, dispatcher, slowness);
        if (story.chance(7)) {
            accept(story, department, slowness, "refuse", "退单");
            screen(story, dispatcher, slowness);
        }
        accept(story, department, slowness, "accept", "我来办");
        handle(story, department, slowness);
        if (!story.rated(!story.late())) {
            story.close("not-rated");
            return;
        }
        if (!story.satisfied()) {
            callBack(story, dispatcher, department, slowness);
        }
    }

    private void callBack(DemoStory story, RoleAt dispatcher, UnitCode department, double slowness) {
        boolean again = story.chance(50);
        story.step(
                "dispatch",
                "Task_CallBack",
                "回访居民",
                "dispatch.callback",
                dispatcher,
                slowness,
                again ? "reopen" : "close",
                again ? "重办" : "说明理由结案");
        if (!again) {
            story.close("explained");
            return;
        }
        story.reopen();
        screen(story, dispatcher, slowness);
        accept(story, department, slowness, "accept", "我来办");
        handle(story, department, slowness);
        story.close(story.rated(true) && story.satisfied() ? "solved" : "not-rated");
    }

    private void screen(DemoStory story, RoleAt dispatcher, double slowness) {
        story.step("dispatch", "Task_Screen", "筛查派单", "dispatch.screen", dispatcher, slowness, "", "职能部门");
        story.note("已派单");
    }

    private void accept(DemoStory story, UnitCode department, double slowness, String outcome, String words) {
        story.step(
                "dispatch",
                "Task_Accept",
                "部门接单",
                "dispatch.accept",
                new RoleAt("department-clerk", department),
                slowness,
                outcome,
                words);
    }

    private void handle(DemoStory story, UnitCode department, double slowness) {
        story.note("承办单位已接单");
        // Departments differ, always in the same way
        double own = 0.8 + Math.floorMod(department.value().hashCode(), 7) * 0.12;
        story.step(
                "dispatch",
                "Task_Handle",
                "办理并反馈",
                "dispatch.handle",
                new RoleAt("department-clerk", department),
                slowness * own,
                "",
                "已解决");
        story.note("已办理，请您评价");
    }

    private void property(DemoStory story, double slowness) {
        List<Unit> estates = cast.estates(story.unit());
        UnitCode estate = estates.isEmpty()
                ? story.unit()
                : estates.get(story.random().nextInt(estates.size())).code();
        RoleAt branch = new RoleAt("grid-branch", estate);
        story.step("property", "Task_Verify", "现场核实", "property.verify", branch, slowness, "founded", "属实，由物业公司整改");
        rectify(story, estate, slowness);
        if (story.chance(15)) {
            story.step(
                    "joint-acceptance",
                    "Task_Accept",
                    "验收整改",
                    "property.accept",
                    new RoleAt("owners-committee", estate),
                    slowness,
                    "reject",
                    "不通过");
            story.note("验收未通过，已退回物业公司重新整改");
            rectify(story, estate, slowness);
        }
        story.step(
                "joint-acceptance",
                "Task_Accept",
                "验收整改",
                "property.accept",
                new RoleAt("owners-committee", estate),
                slowness,
                "accept",
                "通过");
        story.note("已办理，请您评价");
        if (!story.rated(!story.late())) {
            story.close("not-rated");
        } else if (!story.satisfied()) {
            story.step("property", "Task_CallBack", "回访居民", "property.callback", branch, slowness, "close", "说明理由结案");
            story.close("explained");
        }
    }

    private static void rectify(DemoStory story, UnitCode estate, double slowness) {
        // One of the two companies is slower than the other
        double own = Math.floorMod(estate.value().hashCode(), 2) == 0 ? 1.0 : 1.5;
        story.step(
                "property",
                "Task_Rectify",
                "限期整改",
                "property.rectify",
                new RoleAt("property-manager", estate),
                slowness * own,
                "done",
                "已整改，请求验收");
    }

    private void mediation(DemoStory story, double slowness) {
        RoleAt secretary = new RoleAt("community-secretary", story.unit());
        story.step("mediation", "Task_Accept", "受理审查", "mediation.accept", secretary, slowness, "accept", "受理");
        story.note("调解申请已受理");
        session(story, "community-secretary", story.unit(), slowness);
        if (story.chance(82)) {
            settle(story, story.chance(40) ? "grid" : "community");
            return;
        }
        story.note("本级调解未达成协议");
        session(story, "street-coordinator", cast.above(story.unit()), slowness);
        if (story.chance(80)) {
            settle(story, "street");
        } else {
            story.settledAt("district");
            story.close("not-settled");
        }
    }

    private static void session(DemoStory story, String lead, UnitCode unit, double slowness) {
        RoleAt mediators = new RoleAt(lead, unit);
        story.step(
                "mediation-level",
                "Task_Appoint",
                "指定调解员",
                "mediation.appoint",
                mediators,
                slowness,
                "appoint",
                "指定调解员");
        story.step(
                "mediation-level",
                "Task_Session",
                "主持调解并记录",
                "mediation.session",
                mediators,
                slowness,
                "agreement",
                "调解结束");
    }

    private static void settle(DemoStory story, String level) {
        story.note("调解协议已经签订并生效");
        story.waitFor(Duration.ofDays(5L + story.random().nextInt(10)));
        story.settledAt(level);
        story.close("settled");
    }
}
