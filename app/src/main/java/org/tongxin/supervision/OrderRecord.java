package org.tongxin.supervision;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.workflow.NoticeRaised;

/** What happens to an order, in the timeline of its case and told to those whom it concerns. Not for residents. */
@Component
class OrderRecord {

    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderRecord(CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    void issued(SupervisionOrder order) {
        line(order, "order-issued", order.issuedBy(), order.addressee().group(), order.reason());
        tellAddressee(order, "order-issued");
    }

    /** Who put it waits for the answer. */
    void answered(SupervisionOrder order) {
        events.publishEvent(new NoticeRaised(
                order.number(), "order-answered", order.step(), order.stepName(), Set.of(order.issuedBy()), Set.of()));
    }

    void returned(SupervisionOrder order) {
        tellAddressee(order, "order-returned");
    }

    void ended(
            SupervisionOrder order,
            SupervisionOrder.Outcome outcome,
            @Nullable String person,
            @Nullable String reason) {
        line(order, "order-" + outcome.id(), person, null, reason);
        tellAddressee(order, "order-" + outcome.id());
    }

    private void tellAddressee(SupervisionOrder order, String kind) {
        events.publishEvent(new NoticeRaised(
                order.number(),
                kind,
                order.step(),
                order.stepName(),
                Set.of(),
                Set.of(order.addressee().group())));
    }

    private void line(
            SupervisionOrder order,
            String kind,
            @Nullable String person,
            @Nullable String outcome,
            @Nullable String reason) {
        cases.record(
                order.number(),
                new TimelineEntry(
                        clock.instant(), person, kind, order.step(), order.stepName(), outcome, reason, false));
    }
}
