package org.tongxin.modeling.process;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.LostConnection;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.modeling.ZipFiles;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.NoticeRaised;

/** Deploys what is due. A failure leaves nothing behind but the reason and a notice to whoever asked for it; whichever node has the row does it, the others pass on. */
@Component
class ScheduledRounds {

    private static final Logger log = LoggerFactory.getLogger(ScheduledRounds.class);
    private static final String OWNER = "process-owner";

    private final Schedule schedule;
    private final Deploying deploying;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Organization organization;

    ScheduledRounds(
            Schedule schedule,
            Deploying deploying,
            TransactionTemplate transaction,
            Messages messages,
            ApplicationEventPublisher events,
            Organization organization) {
        this.schedule = schedule;
        this.deploying = deploying;
        this.transaction = transaction;
        this.messages = messages;
        this.events = events;
        this.organization = organization;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT15S")
    void round() {
        boolean more = true;
        while (more) {
            more = next();
        }
    }

    /** Whether there was one. */
    private boolean next() {
        AtomicReference<Schedule.Due> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> schedule.take().ifPresent(due -> {
                taken.set(due);
                requireOwner(due.person());
                deploying.deploy(ZipFiles.read(due.archive()), due.base(), due.person(), due.reason());
                schedule.done(due.id());
            }));
        } catch (Refused refused) {
            Optional.ofNullable(taken.get()).ifPresent(due -> tell(due, refused));
        } catch (RuntimeException fault) {
            Schedule.Due due = taken.get();
            if (due == null || LostConnection.caused(fault)) {
                // when the database is away, it is tried again
                throw fault;
            }
            // one that cannot be deployed must not hold up the others
            log.error("Scheduled deployment {} failed", due.id(), fault);
            tell(due, new Refused("models.schedule.fault"));
        }
        return taken.get() != null;
    }

    /** Whoever may not deploy any more has not deployed. */
    private void requireOwner(String account) {
        if (organization.person(account).filter(person -> person.holds(OWNER)).isEmpty()) {
            throw new Refused("models.schedule.no-owner");
        }
    }

    private void tell(Schedule.Due due, Refused refused) {
        transaction.executeWithoutResult(status -> {
            if (schedule.failed(due.id(), text(refused, Locale.SIMPLIFIED_CHINESE), text(refused, Locale.ENGLISH))) {
                events.publishEvent(NoticeRaised.about(
                        "models?tab=deploy",
                        "models.schedule-failed",
                        DeploymentRecord.names(due.names()),
                        Set.of(due.person()),
                        owners()));
            }
        });
    }

    private Set<String> owners() {
        return organization.unitsOf(UnitType.CITY).stream()
                .map(city -> new RoleAt(OWNER, city.code()).group())
                .collect(Collectors.toSet());
    }

    private String text(Refused refused, Locale locale) {
        return refused instanceof ModelRefused findings
                ? findings.findings().text(messages, locale)
                : messages.get(locale, refused.key(), refused.arguments());
    }
}
