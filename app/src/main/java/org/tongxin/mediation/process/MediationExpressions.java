package org.tongxin.mediation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.Sets;
import org.tongxin.common.Vocabulary;
import org.tongxin.mediation.MediationRules;
import org.tongxin.mediation.RiskAlert;

/** {@code mediation} in the diagrams of mediation. */
@Vocabulary("mediation")
public class MediationExpressions {

    private static final Set<String> HELD = Set.of("again", "agreement", "failure");
    private static final Set<String> FLAGS = Set.of("violence", "weapons", "minors", "repeated", "suicide");

    private final MediationRules mediation;
    private final MediatorChoices mediators;
    private final RiskAlert alert;
    private final Clock clock;

    MediationExpressions(MediationRules mediation, MediatorChoices mediators, RiskAlert alert, Clock clock) {
        this.mediation = mediation;
        this.mediators = mediators;
        this.alert = alert;
        this.clock = clock;
    }

    /** The parties go into the file; what the form did not ask about the risk is taken as no. */
    @Sets({"violence", "weapons", "minors", "repeated", "suicide", "people"})
    public void open(DelegateExecution execution) {
        mediation.addParties(number(execution), "parties");
        defaultRisk(execution);
    }

    /** The case is accepted, or not. Its parties have to be known by then, and it begins at a level that there is. */
    @Sets({"accepted", "acceptedAt", "violence", "weapons", "minors", "repeated", "suicide", "people"})
    public void accept(DelegateTask task) {
        CaseNumber number = number(task.getExecution());
        mediation.addParties(number, "moreParties");
        defaultRisk(task);
        if ("accept".equals(task.getVariable("outcome"))) {
            mediation.requireParties(number);
            if ("grid".equals(task.getVariable("level")) && task.getVariable("grid") == null) {
                throw new Refused("mediation.grid-missing");
            }
            task.setVariable("accepted", true);
            task.setVariable("acceptedAt", Date.from(clock.instant()));
        }
    }

    /** The police and the street are told at once; the case counts as accepted. */
    @Sets({"accepted", "acceptedAt"})
    public void alert(DelegateExecution execution) {
        alert.raise(number(execution), execution.getVariables());
        execution.setVariable("accepted", true);
        execution.setVariable("acceptedAt", Date.from(clock.instant()));
    }

    /** Who was chosen may mediate; there is a level to refer it to. */
    public void appoint(DelegateTask task) {
        if ("refer".equals(task.getVariable("outcome"))) {
            if ("district".equals(task.getVariable("level"))) {
                throw new Refused("mediation.nothing-above");
            }
            return;
        }
        String mediator = text(task, "mediator");
        if (mediators.mediators(text(task, "level"), text(task, "levelUnit")).stream()
                .noneMatch(person -> person.name().equals(mediator))) {
            throw new Refused("mediation.not-a-mediator");
        }
        mediation.requireNoParty(number(task.getExecution()), mediator);
    }

    /** The minutes of what was held go into the file; with the parties' consent the month gets longer. */
    @Sets({"mediator", "concludeBy"})
    public void session(DelegateTask task) {
        CaseNumber number = number(task.getExecution());
        String mediator = Objects.requireNonNullElse(task.getAssignee(), text(task, "mediator"));
        mediation.requireNoParty(number, mediator);
        task.setVariable("mediator", mediator);
        String outcome = text(task, "outcome");
        if (HELD.contains(outcome)) {
            mediation.minutes(
                    number,
                    mediator,
                    text(task, "levelUnit"),
                    date(task, "acceptedAt").toInstant());
        }
        if (outcome.equals("extend")) {
            LocalDate until = LocalDate.parse(text(task, "extendedUntil"));
            task.setVariable(
                    "concludeBy",
                    Date.from(mediation.extended(date(task, "concludeBy").toInstant(), until)));
        }
    }

    /** The agreement as a document of the case. */
    public void document(DelegateExecution execution) {
        mediation.agree(number(execution), text(execution, "mediator"), text(execution, "levelUnit"));
    }

    /** With the signed copy among the attachments the agreement takes effect. */
    @Sets("effective")
    public void sign(DelegateTask task) {
        if ("signed".equals(task.getVariable("outcome"))) {
            LocalDate signed = LocalDate.parse(text(task, "signedOn"));
            task.setVariable(
                    "effective",
                    Date.from(mediation.effective(
                            number(task.getExecution()),
                            signed,
                            task.getTaskDefinitionKey(),
                            task.getCreateTime().toInstant())));
        }
    }

    private static void defaultRisk(VariableScope scope) {
        FLAGS.forEach(flag -> scope.setVariable(flag, Boolean.TRUE.equals(scope.getVariable(flag))));
        scope.setVariable("people", scope.getVariable("people") instanceof Number people ? people.intValue() : 2);
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    private static String text(VariableScope scope, String variable) {
        return Objects.requireNonNull((String) scope.getVariable(variable), variable);
    }

    private static Date date(VariableScope scope, String variable) {
        return Objects.requireNonNull((Date) scope.getVariable(variable), variable);
    }
}
