package org.tongxin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.PastCase;
import org.tongxin.cases.PastCases;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

/** What was asked and answered elsewhere, as closed cases with both times: for search, statistics and what-if. No process is started, nobody gets a task. */
@Service
public class SettledRequests {

    /** The result of such a case. */
    public static final String REPLIED = "replied";

    private final PastCases cases;
    private final Intake intake;
    private final Proposals proposals;
    private final RequestRules rules;
    private final Clock clock;

    SettledRequests(PastCases cases, Intake intake, Proposals proposals, RequestRules rules, Clock clock) {
        this.cases = cases;
        this.intake = intake;
        this.proposals = proposals;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Files the request with its answer.
     *
     * @param request says when it was submitted
     * @throws Refused as {@link Intake#submit}, and {@code intake.reply.early} when it was answered before it was asked, {@code intake.reply.future}
     */
    @Transactional
    public CaseNumber file(NewRequest request, String answer, Instant answeredAt) {
        NewRequest checked = rules.check(request);
        Instant submitted = Objects.requireNonNull(checked.submittedAt());
        if (answeredAt.isBefore(submitted)) {
            throw new Refused("intake.reply.early");
        }
        if (answeredAt.isAfter(clock.instant())) {
            throw new Refused("intake.reply.future");
        }
        Proposal proposal = proposals.propose(checked.title(), checked.text());
        NewCase filed = new NewCase(
                checked.answers().process(),
                checked.title(),
                checked.text(),
                checked.category() == null ? proposal.category() : checked.category(),
                checked.urgency() == null ? proposal.urgency() : checked.urgency(),
                intake.community(checked.unit()),
                checked.place(),
                checked.channel(),
                checked.externalId(),
                checked.reporter(),
                submitted,
                Map.of(),
                Map.of());
        TimelineEntry answered = new TimelineEntry(answeredAt, null, "answered", null, null, null, answer, true);
        return cases.add(List.of(
                        new PastCase(filed, false, List.of(answered), null, List.of(), answeredAt, REPLIED, null)))
                .get(0);
    }
}
