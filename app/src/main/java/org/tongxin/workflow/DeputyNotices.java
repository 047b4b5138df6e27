package org.tongxin.workflow;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.absence.Deputies;

/** What somebody who is away is told, whoever stands in is told as well. */
@Component
class DeputyNotices {

    private final Deputies deputies;
    private final ApplicationEventPublisher events;

    DeputyNotices(Deputies deputies, ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.events = events;
    }

    /** Deputies are never away themselves, so that this ends. */
    @EventListener
    void on(NoticeRaised raised) {
        Set<String> also = deputies.standingInFor(raised.users(), raised.groups());
        if (!also.isEmpty()) {
            events.publishEvent(new NoticeRaised(
                    raised.number(),
                    raised.kind(),
                    raised.step(),
                    raised.stepName(),
                    also,
                    Set.of(),
                    raised.taskId(),
                    raised.page()));
        }
    }
}
