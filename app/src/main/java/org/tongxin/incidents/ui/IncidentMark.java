package org.tongxin.incidents.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.incidents.Incidents;
import org.tongxin.workflow.CaseMark;

/** A plain sentence at the case that waits because of a failure. */
@Component
class IncidentMark implements CaseMark {

    private final Incidents incidents;
    private final Messages messages;

    IncidentMark(Incidents incidents, Messages messages) {
        this.incidents = incidents;
        this.messages = messages;
    }

    @Override
    public Optional<String> mark(CaseNumber number) {
        return incidents.waits(number) ? Optional.of(messages.get("incidents.mark")) : Optional.empty();
    }
}
