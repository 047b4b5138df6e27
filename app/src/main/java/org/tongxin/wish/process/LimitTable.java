package org.tongxin.wish.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.tongxin.common.Asks;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.wish.AmountLimits;

/** The decision {@code wish-limit}. */
@Asks(
        value = "wish-limit",
        gives = {"wishKind", "unit"},
        reads = "limit")
@Component
class LimitTable implements AmountLimits {

    private final DecisionService decisions;

    LimitTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public int of(String kind, UnitCode community) {
        var row = decisions
                .evaluateDecisionTableByKey("wish-limit", Map.of("wishKind", kind, "unit", community.value()))
                .getFirstResult();
        if (row == null || !(row.getEntry("limit") instanceof Number limit)) {
            throw new Refused("wish.limit-missing");
        }
        return limit.intValue();
    }
}
