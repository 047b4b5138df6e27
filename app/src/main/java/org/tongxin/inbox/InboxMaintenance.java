package org.tongxin.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Changed;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.workflow.ListCheck;

/** The check of all lists that are derived from the engine, and their repair, for administrators; a repair is recorded. */
@Service
public class InboxMaintenance {

    private static final int NAMED = 20;

    private final List<ListCheck> checks;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    InboxMaintenance(List<ListCheck> checks, CurrentPerson current, ApplicationEventPublisher events) {
        this.checks = checks;
        this.current = current;
        this.events = events;
    }

    /**
     * The cases whose lines in the lists are not what the engine says.
     *
     * @throws AccessDeniedException for everybody but administrators
     */
    public List<CaseNumber> differences() {
        requireAdministrator();
        return checks.stream()
                .flatMap(check -> check.differences().stream())
                .distinct()
                .sorted(Comparator.comparing(CaseNumber::value))
                .toList();
    }

    /**
     * Writes the lines of these cases anew.
     *
     * @throws AccessDeniedException for everybody but administrators
     */
    @Transactional
    public void repair(List<CaseNumber> numbers) {
        requireAdministrator();
        if (numbers.isEmpty()) {
            return;
        }
        checks.forEach(check -> check.repair(numbers));
        String named = numbers.stream().limit(NAMED).map(CaseNumber::value).collect(Collectors.joining("；"));
        events.publishEvent(new Changed(
                "inbox",
                String.valueOf(numbers.size()),
                "repaired",
                List.of(new Changed.Detail("audit.cases", "", numbers.size() > NAMED ? named + "…" : named))));
    }

    private void requireAdministrator() {
        if (!current.get().holds("administrator")) {
            throw new AccessDeniedException("Only administrators check the lists");
        }
    }
}
