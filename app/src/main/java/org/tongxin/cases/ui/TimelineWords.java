package org.tongxin.cases.ui;

import org.springframework.stereotype.Component;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Messages;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;

/** What a line of a timeline says, in the words of whoever reads it. */
@Component
public class TimelineWords {

    private final Messages messages;
    private final Organization organization;

    TimelineWords(Messages messages, Organization organization) {
        this.messages = messages;
        this.organization = organization;
    }

    /** What happened, without the step in which it did. */
    public String what(TimelineEntry entry) {
        return what(entry, "");
    }

    String what(TimelineEntry entry, String step) {
        return messages.get("timeline." + entry.kind(), outcome(entry), step).replaceFirst("[：:]\\s*$", "");
    }

    /** What was decided, or whom it went to; empty when nothing was. */
    String outcome(TimelineEntry entry) {
        String outcome = entry.outcome();
        if (outcome == null) {
            return "";
        }
        return switch (entry.kind()) {
            case "closed" -> messages.said("case.result.", outcome);
            case "note" -> messages.said("timeline.", outcome);
            case "urgency-changed", "urgency-undone" -> messages.said("urgency.", outcome);
            case "revealed" -> PrivateLabels.of(messages, outcome);
            default -> outcome.matches("[a-z-]+@[0-9A-Za-z-]+") ? words(RoleAt.parse(outcome)) : outcome;
        };
    }

    private String words(RoleAt group) {
        String unit = organization
                .unit(group.unit())
                .map(Unit::name)
                .orElse(group.unit().value());
        return unit + " "
                + organization
                        .role(group.role())
                        .map(role -> role.name(messages.locale()))
                        .orElse(group.role());
    }
}
