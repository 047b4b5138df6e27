package org.tongxin.property;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** What the demo's people have done about the complaints, through the same services as everybody. */
@Component
class DemoSteps {

    private static final String HOUSING = "990101-D02";

    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final Attachments attachments;
    private final Organization organization;

    DemoSteps(WorkTasks tasks, CaseFiles cases, Attachments attachments, Organization organization) {
        this.tasks = tasks;
        this.cases = cases;
        this.attachments = attachments;
        this.organization = organization;
    }

    void verified(CaseNumber number) {
        CaseFile file = cases.find(number).orElseThrow();
        done(
                number,
                "Task_Verify",
                true,
                Map.of(
                        "outcome",
                        "founded",
                        "urgency",
                        file.urgency().id(),
                        "category",
                        String.valueOf(file.category()),
                        "visit",
                        false,
                        "verifyNote",
                        "已到现场看过，情况属实，照片在附件里。"));
    }

    void rectified(CaseNumber number) {
        done(number, "Task_Rectify", true, Map.of("outcome", "done", "rectifyNote", "已安排保洁和维修处理，并恢复原状。"));
    }

    void refused(CaseNumber number) {
        done(number, "Task_Rectify", false, Map.of("outcome", "refuse", "refuseReason", "合同里没有这一项，没有经费。"));
    }

    /** The branch has given its opinion, the others are still asked. */
    void convened(CaseNumber number) {
        done(number, "Task_Convene", false, Map.of("outcome", "meet", "conveneNote", "漏水影响顶楼居民多年，请各方说明责任和办法。"));
        WorkTask branch = tasks.ofCase(number).stream()
                .filter(task -> task.groups().stream().anyMatch(group -> group.startsWith("grid-branch@")))
                .findFirst()
                .orElseThrow(() -> new Refused("task.gone"));
        complete(branch, Map.of("opinion", "物业应先做应急防水，同时申请使用维修资金。", "willDo", "本周入户征求业主意见。"));
    }

    void enforced(CaseNumber number) {
        done(number, "Task_Convene", false, Map.of("outcome", "enforce", "department", HOUSING));
        done(
                number,
                "Task_Enforce",
                false,
                Map.of("outcome", "order", "documentNumber", "责改字〔2026〕12号", "enforceNote", "已责令限期整改，物业公司已开始整改。"));
    }

    private void done(CaseNumber number, String step, boolean photo, Map<String, Object> submitted) {
        WorkTask task = tasks.ofCase(number).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new Refused("task.gone"));
        if (photo) {
            attachments.add(
                    number, attachments.clean("现场.png", new ByteArrayInputStream(photo())), holder(task), step, true);
        }
        complete(task, submitted);
    }

    private void complete(WorkTask task, Map<String, Object> submitted) {
        String person = holder(task);
        tasks.claim(task.id(), person);
        tasks.complete(task.id(), person, submitted);
    }

    private String holder(WorkTask task) {
        return task.groups().stream()
                .map(RoleAt::parse)
                .flatMap(group -> organization.holders(group).stream())
                .map(Person::name)
                .findFirst()
                .orElseThrow(() -> new Refused("task.gone"));
    }

    private static byte[] photo() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x9AA5B1));
        graphics.fillRect(0, 0, 320, 240);
        graphics.setColor(new Color(0x52606D));
        graphics.fillRect(0, 150, 320, 90);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
