package org.tongxin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.Workflow;

/** Turns a request into a case of its process: file and process in one transaction, or neither. */
@Service
public class Intake {

    /** The process of whatever was not asked for by a form of another. */
    public static final String DEFAULT = "dispatch";

    private final CaseFiles cases;
    private final Workflow workflow;
    private final Organization organization;
    private final Proposals proposals;
    private final RequestRules rules;
    private final Clock clock;

    Intake(
            CaseFiles cases,
            Workflow workflow,
            Organization organization,
            Proposals proposals,
            RequestRules rules,
            Clock clock) {
        this.cases = cases;
        this.workflow = workflow;
        this.organization = organization;
        this.proposals = proposals;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Opens the case and starts its process. Limits count from now, also for what was submitted elsewhere long ago.
     *
     * @throws Refused when a text is missing or too long, the time is in the future, the category or the unit does not exist,
     *     or (channel, externalId) is already there
     */
    @Transactional
    public Receipt submit(NewRequest request) {
        NewRequest checked = rules.check(request);
        Proposal proposal = proposals.propose(checked.title(), checked.text());
        Instant now = clock.instant();
        CaseFile file = cases.open(new NewCase(
                checked.answers().process(),
                checked.title(),
                checked.text(),
                checked.category() == null ? proposal.category() : checked.category(),
                checked.urgency() == null ? proposal.urgency() : checked.urgency(),
                community(checked.unit()),
                checked.place(),
                checked.channel(),
                checked.externalId(),
                checked.reporter(),
                now,
                values(checked),
                checked.answers().privateValues()));
        workflow.start(checked.answers().process(), file.number(), variables(checked));
        CaseFile started = cases.find(file.number()).orElse(file);
        return new Receipt(started.number(), started.trackingCode(), started.dueAt());
    }

    /** What the form says for the process, with the grid whose volunteers may be asked, and the estate, where they are known. */
    private Map<String, Object> variables(NewRequest request) {
        Map<String, Object> variables = new HashMap<>(request.answers().variables());
        organization.path(request.unit()).stream()
                .filter(unit -> unit.type() == UnitType.GRID)
                .findFirst()
                .ifPresent(grid -> variables.putIfAbsent("grid", grid.code().value()));
        organization
                .estate(request.unit())
                .ifPresent(
                        estate -> variables.putIfAbsent("estate", estate.code().value()));
        return variables;
    }

    private static Map<String, Object> values(NewRequest request) {
        Map<String, Object> values = new HashMap<>(request.answers().values());
        if (request.submittedAt() != null) {
            values.put("submittedAt", request.submittedAt().toString());
        }
        return values;
    }

    /** The community that answers for a place; a street answers for itself. */
    UnitCode community(UnitCode place) {
        var path = organization.path(place);
        return path.stream()
                .filter(unit -> unit.type() == UnitType.COMMUNITY)
                .findFirst()
                .or(() -> path.stream()
                        .filter(unit ->
                                unit.type() == UnitType.STREET && unit.code().equals(place))
                        .findFirst())
                .map(Unit::code)
                .orElseThrow(() -> new Refused("intake.unit.unknown", place.value()));
    }
}
