package org.tongxin.supervision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseClosed;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.workflow.Workflow;

/** What the steps of the process do with their order. */
@Service
@Transactional
public class OrderSteps {

    private final OrderTable table;
    private final OrderRecord record;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final Clock clock;

    OrderSteps(OrderTable table, OrderRecord record, CaseFiles cases, Workflow workflow, Clock clock) {
        this.table = table;
        this.record = record;
        this.cases = cases;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The addressee has answered; what was said stands in the case file as {@code orderAnswer}. */
    public void answered(long id, @Nullable String person) {
        SupervisionOrder order = order(id);
        String answer = cases.find(order.number())
                .map(file -> (String) file.values().get("orderAnswer"))
                .orElse(null);
        table.answer(id, answer, person, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        record.answered(order);
    }

    public void returned(long id) {
        table.returned(id);
        record.returned(order(id));
    }

    /** @throws Refused {@code supervision.order.ended} when somebody else was faster */
    public void accepted(long id) {
        end(order(id), SupervisionOrder.Outcome.ACCEPTED);
    }

    /** Of a case that is closed nobody asks any more why it is late. */
    @EventListener
    void caseClosed(CaseClosed closed) {
        table.standing(closed.number()).ifPresent(order -> {
            end(order, SupervisionOrder.Outcome.MOOT);
            workflow.correlate(Orders.ENDED, order.number(), Map.of());
        });
    }

    private void end(SupervisionOrder order, SupervisionOrder.Outcome outcome) {
        if (!table.end(order.id(), outcome, clock.instant().truncatedTo(ChronoUnit.SECONDS))) {
            throw new Refused("supervision.order.ended");
        }
        record.ended(order, outcome, null, null);
    }

    private SupervisionOrder order(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("No order " + id));
    }
}
