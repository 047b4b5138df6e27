package org.tongxin.migration.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.migration.Change;
import org.tongxin.migration.Reason;
import org.tongxin.migration.Step;
import org.tongxin.migration.StepMove;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.Processes;

/** What the pages of running cases say, in the reader's language. */
@SpringComponent
class MigrationWords {

    private final Messages messages;
    private final Translations translations;
    private final TimeWords times;
    private final Processes processes;
    private final Organization organization;

    MigrationWords(
            Messages messages,
            Translations translations,
            TimeWords times,
            Processes processes,
            Organization organization) {
        this.messages = messages;
        this.translations = translations;
        this.times = times;
        this.processes = processes;
        this.organization = organization;
    }

    Messages messages() {
        return messages;
    }

    String get(String key, Object... arguments) {
        return messages.get("migration." + key, arguments);
    }

    String said(String chinese) {
        return translations.get(chinese);
    }

    String process(String key) {
        return translations.get(processes.describe(key).name());
    }

    /** With its id where several steps have no name. */
    String step(Step step) {
        return step.name().equals(step.id()) ? step.id() : translations.get(step.name());
    }

    String reason(Reason reason) {
        String detail =
                reason.key().equals("refused") ? messages.get(reason.detail()) : translations.get(reason.detail());
        return get("reason." + reason.key(), detail);
    }

    String changes(StepMove move) {
        return move.changes().stream()
                .map(change -> get("changed." + change))
                .collect(java.util.stream.Collectors.joining(get("comma")));
    }

    String title(Change change) {
        return change.process() == null
                ? get("change.limits", change.subject())
                : get("change.move", process(change.process()), change.subject());
    }

    String person(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }

    String unit(UnitCode code) {
        return organization.unit(code).map(Unit::name).orElse(code.value());
    }

    String past(Instant at) {
        return times.past(at);
    }

    /** A state by colour, icon and word. */
    static Span badge(VaadinIcon icon, String text, String style) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(picture, new Span(text));
        badge.addClassNames("state-badge", style);
        return badge;
    }
}
