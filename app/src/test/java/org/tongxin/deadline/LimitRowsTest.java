package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;

/** The table row by row, and a trial of other limits that nobody else sees. */
@IntegrationTest
class LimitRowsTest {

    @Autowired
    LimitRows rows;

    @Autowired
    Limits limits;

    @Test
    void aRowSaysWhatItIsForAndHowLong() {
        LimitRow row = row("Rule_DispatchCase_Low");
        assertThat(row.description()).isEqualTo("整件办结（较缓）");
        assertThat(row.urgency()).isEqualTo("low");
        assertThat(row.category()).isNull();
        assertThat(row.limit()).isEqualTo(new Limit("dispatch.case", 15, LimitUnit.DAYS, 80));
    }

    @Test
    void aTrialThatChangesNothingAnswersAsTheTableItself() {
        Limits trial = rows.with(Map.of());
        assertThat(rows.all()).hasSizeGreaterThan(60).allSatisfy(row -> {
            String key = row.limit().key();
            for (String urgency : Arrays.asList("critical", "urgent", "normal", "low", null)) {
                assertThat(trial.find(key, "roads", urgency)).isEqualTo(limits.find(key, "roads", urgency));
            }
        });
        assertThatThrownBy(() -> trial.find("no.such", null, null)).isInstanceOf(Refused.class);
    }

    @Test
    void aChangedRowCountsInTheTrialOnlyAndTheOthersStay() {
        Limits trial = rows.with(Map.of(
                "Rule_DispatchCase_Default",
                new LimitChange(5, LimitUnit.WORKING_DAYS),
                "Rule_DispatchCallback_Default",
                new LimitChange(0, LimitUnit.END_OF_WORKING_DAY)));
        assertThat(trial.find("dispatch.case", null, "normal"))
                .isEqualTo(new Limit("dispatch.case", 5, LimitUnit.WORKING_DAYS, 80));
        assertThat(trial.find("dispatch.case", null, "low").amount()).isEqualTo(15);
        assertThat(trial.find("dispatch.callback", null, "low").unit()).isEqualTo(LimitUnit.END_OF_WORKING_DAY);
        assertThat(limits.find("dispatch.case", null, "normal").amount()).isEqualTo(7);
        assertThat(row("Rule_DispatchCase_Default").limit().amount()).isEqualTo(7);
        assertThat(rows.with(Map.of()).find("dispatch.case", null, "normal").amount())
                .isEqualTo(7);
    }

    @Test
    void anAmountThatNoTableCouldHaveIsRefused() {
        for (int amount : List.of(0, -3, 5_000_001)) {
            assertThatThrownBy(() -> new LimitChange(amount, LimitUnit.DAYS)).isInstanceOf(Refused.class);
        }
    }

    private LimitRow row(String id) {
        return rows.all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
