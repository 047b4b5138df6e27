package org.tongxin.modeling.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** A process owner lets a case walk: a step is finished with its form, a deadline passes, one step back, and all ways at once. */
@JourneyTest
class DryRunE2E {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseWalksAndLeavesNothingBehind(Visitor.Factory visitors) {
        long before = cases();
        Visitor owner = visitors.desktop().login("process-owner").open("models?tab=dryrun&process=officials");
        owner.sees("开始的表单").press("从这里开始走").sees("安排接待").sees("到期：");
        owner.page().locator(".dryrun-diagram .dryrun-here").first().waitFor();
        owner.screenshot("dryrun-step");
        owner.page().getByText("时间走到这里").last().click();
        owner.settle().sees("已走 1 步").sees("超期升级");
        owner.press("填一份样例").press("办完这一步").sees("已走 2 步").screenshot("dryrun-two");
        owner.press("退回一步").sees("已走 1 步");
        owner.press("自动走遍").sees("自动走遍的结果").sees("没有发现死路和故障").screenshot("dryrun-all");
        assertThat(cases()).isEqualTo(before);
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }
}
