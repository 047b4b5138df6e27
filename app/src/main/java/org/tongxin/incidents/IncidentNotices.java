package org.tongxin.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.NoticeRaised;

/** Tells the administrators that something has failed: of each kind once in half a day, however many cases it hits. */
@Component
public class IncidentNotices {

    private static final Duration QUIET = Duration.ofHours(12);

    private final IncidentTable table;
    private final CaseFiles cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentNotices(
            IncidentTable table,
            CaseFiles cases,
            Organization organization,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that notes the failure. */
    public void failed(CaseNumber number, String kind, String activity, String step) {
        Instant now = clock.instant();
        if (table.tell(kind, now, now.minus(QUIET))) {
            cases.find(number)
                    .ifPresent(file -> events.publishEvent(new NoticeRaised(
                            number, "incident", activity, step, Set.of(), administrators(file.unit()))));
        }
    }

    private Set<String> administrators(org.tongxin.common.UnitCode unit) {
        try {
            return Set.of(organization.nearest("administrator", unit).group());
        } catch (Refused nowhere) {
            return Set.of();
        }
    }
}
