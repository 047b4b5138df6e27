package org.tongxin.property;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.Workflow;

/** Fills the demo once with invented complaints: new ones that can be joined, work to accept, a meeting that runs, and companies with a score. */
@Component
@Order(55)
@ConditionalOnProperty(name = "tongxin.demo-cases", matchIfMissing = true)
class DemoComplaints implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoComplaints.class);
    private static final String COMMUNITY = "990101001001";

    private enum Until {
        NEW,
        RECTIFYING,
        ACCEPTANCE,
        MEETING,
        ENFORCED
    }

    private record Complaint(String estate, String category, String title, String text, Until until) {}

    private static final List<Complaint> COMPLAINTS = List.of(
            new Complaint("X1", "lift", "6栋电梯门关不严", "6栋电梯关门时总要弹开两三次，运行时有响声，老人不敢坐。", Until.NEW),
            new Complaint("X1", "lift", "6栋电梯关门有响声", "6栋电梯关不严门，关门时弹开，响声很大，担心出事。", Until.NEW),
            new Complaint("X1", "lift", "6栋的电梯门总弹开", "电梯门关门的时候弹开，已经一个星期了，6栋的住户都在说。", Until.NEW),
            new Complaint("X6", "fire-safety", "消防通道停满了车", "北门的消防通道每天晚上停满车，物业不管。", Until.RECTIFYING),
            new Complaint("X1", "sanitation", "地下车库积水没人清", "下雨后地下车库积水三天，车没法停，物业只放了一块牌子。", Until.ACCEPTANCE),
            new Complaint("X5", "leak", "楼顶漏水修了两年", "顶楼每逢下雨就漏，物业说没有维修资金，一直不修。", Until.MEETING),
            new Complaint("X4", "property-fee", "公共收益从来不公示", "电梯广告和车位的收入从来没有公示过，问物业不答复。", Until.ENFORCED),
            new Complaint("X5", "sanitation", "垃圾房污水外流", "垃圾房的污水流到路上，夏天气味很大，物业拒绝清理。", Until.ENFORCED));

    private final DemoMode demo;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final Organization organization;
    private final DemoSteps steps;
    private final Clock clock;

    DemoComplaints(
            DemoMode demo,
            CaseFiles cases,
            Workflow workflow,
            Organization organization,
            DemoSteps steps,
            Clock clock) {
        this.demo = demo;
        this.cases = cases;
        this.workflow = workflow;
        this.organization = organization;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.enabled()
                || organization.unit(new UnitCode(COMMUNITY)).isEmpty()
                || !arguments.getNonOptionArgs().isEmpty()) {
            return;
        }
        try {
            for (int index = 0; index < COMPLAINTS.size(); index++) {
                moveOn(open(COMPLAINTS.get(index), index), COMPLAINTS.get(index).until);
            }
            log.info("Demo complaints written: {}", COMPLAINTS.size());
        } catch (Refused refused) {
            log.debug("The demo complaints are there already: {}", refused.key());
        } catch (RuntimeException fault) {
            // The demo starts all the same; a diagram that somebody changed may go other ways.
            log.warn("Demo complaints stay where they are", fault);
        }
    }

    private CaseNumber open(Complaint complaint, int index) {
        String estate = COMMUNITY + "-" + complaint.estate;
        CaseNumber number = cases.open(new NewCase(
                        "property",
                        complaint.title,
                        complaint.text,
                        complaint.category,
                        Urgency.NORMAL,
                        new UnitCode(COMMUNITY),
                        organization.unit(new UnitCode(estate)).orElseThrow().name(),
                        "portal",
                        "DEMO-P" + index,
                        index == 0 ? "resident" : null,
                        clock.instant(),
                        Map.of("estate", estate),
                        Map.of(
                                "contactName",
                                "业主" + (index + 1),
                                "contactPhone",
                                String.format("1390000%04d", index + 1))))
                .number();
        workflow.start("property", number, Map.of("estate", estate));
        return number;
    }

    private void moveOn(CaseNumber number, Until until) {
        if (until == Until.NEW) {
            return;
        }
        steps.verified(number);
        switch (until) {
            case ACCEPTANCE -> steps.rectified(number);
            case MEETING -> {
                steps.refused(number);
                steps.convened(number);
            }
            case ENFORCED -> {
                steps.refused(number);
                steps.enforced(number);
            }
            default -> {
                // The company has the task
            }
        }
    }
}
