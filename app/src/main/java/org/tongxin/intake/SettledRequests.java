package org.tongxin.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

/** What was asked and answered elsewhere, as closed cases with both times: for search, statistics and what-if. No process is started, nobody gets a task. */
@Service
public class SettledRequests {

    private final CaseFiles cases;
    private final Intake intake;
    private final Proposals proposals;
    private final RequestRules rules;

    SettledRequests(CaseFiles cases, Intake intake, Proposals proposals, RequestRules rules) {
        this.cases = cases;
        this.intake = intake;
        this.proposals = proposals;
        this.rules = rules;
    }

    /**
     * Files the request with its answer.
     *
     * @param request says when it was submitted
     * @throws Refused as {@link Intake#submit}, and {@code intake.reply.early} when it was answered before it was asked
     */
    @Transactional
    public CaseNumber file(NewRequest request, String answer, Instant answeredAt) {
        NewRequest checked = rules.check(request);
        Instant submitted = Objects.requireNonNull(checked.submittedAt());
        if (answeredAt.isBefore(submitted)) {
            throw new Refused("intake.reply.early");
        }
        Proposal proposal = proposals.propose(checked.title(), checked.text());
        CaseFile file = cases.open(new NewCase(
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
                Map.of()));
        cases.settled(file.number(), answer, answeredAt);
        return file.number();
    }
}
