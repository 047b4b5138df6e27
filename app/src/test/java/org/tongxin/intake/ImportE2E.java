package org.tongxin.intake;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** The administrator gives the application a file of requests and sees what became of each line. */
@JourneyTest
class ImportE2E {

    @Test
    void aFileGoesInABadLineIsNamedAndTheSameFileAddsNothing(Visitor.Factory visitors) {
        String id = "E2E-" + System.nanoTime();
        String csv = "external_id,channel,submitted_at,title,text\n"
                + id + "-1,hotline,2026-03-02T09:00:00+08:00," + id + " 路灯不亮,三号楼前的路灯坏了两天。\n"
                + id + "-2,hotline,昨天,时间写错,这一行的时间读不懂。\n"
                + id + "-3,hotline,2026-03-02T09:05:00+08:00," + id + " 电梯停运,二号楼电梯停了。\n";
        Visitor administrator = visitors.desktop().login("administrator").open("admin/import");
        upload(administrator, id, csv);
        administrator.sees("新增 2 件，已存在 0 件，有问题 1 行").sees("submitted_at 读不懂");
        administrator.screenshot("import-desktop");
        upload(administrator, id, csv);
        administrator.sees("新增 0 件，已存在 2 件，有问题 1 行");

        Visitor dispatcher = visitors.desktop().login("dispatcher").open("inbox?q=" + id + " 电梯");
        dispatcher.sees(id + " 电梯停运");
    }

    private static void upload(Visitor visitor, String name, String csv) {
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visitor.settle();
    }
}
