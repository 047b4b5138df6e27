package org.tongxin.inbox;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Changed;
import org.tongxin.organization.CurrentPerson;

/** The check of the lists and their repair, for administrators; a repair is recorded. */
@Service
public class InboxMaintenance {

    private static final int NAMED = 20;

    private final InboxCheck check;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    InboxMaintenance(InboxCheck check, CurrentPerson current, ApplicationEventPublisher events) {
        this.check = check;
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
        return check.differences();
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
        check.repair(numbers);
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
