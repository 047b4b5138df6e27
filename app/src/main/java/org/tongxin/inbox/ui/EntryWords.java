package org.tongxin.inbox.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import org.tongxin.cases.Categories;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What a line of a list says, in words. */
@SpringComponent
class EntryWords {

    /** A deadline that is nearer than this is near. */
    private static final Duration SOON = Duration.ofHours(24);

    private final Messages messages;
    private final TimeWords times;
    private final Translations translations;
    private final Organization organization;
    private final Categories categories;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    EntryWords(
            Messages messages,
            TimeWords times,
            Translations translations,
            Organization organization,
            Categories categories,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.messages = messages;
        this.times = times;
        this.translations = translations;
        this.organization = organization;
        this.categories = categories;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /** How a line stands with its deadline; told by colour, icon and word. */
    enum State {
        LATE("vaadin:exclamation-circle"),
        SOON("vaadin:clock"),
        CALM("vaadin:calendar-clock"),
        PAUSED("vaadin:pause"),
        DONE("vaadin:check-circle");

        private final String icon;

        State(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String style() {
            return "is-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    ProcessInfo process(String key) {
        return processes.describe(key);
    }

    String name(ProcessInfo process) {
        return translations.get(process.name());
    }

    State state(InboxEntry entry) {
        if (entry.closed() || entry.outcome() != null) {
            return State.DONE;
        }
        if (paused(entry)) {
            return State.PAUSED;
        }
        if (entry.due() == null) {
            return State.CALM;
        }
        return times.late(entry.due())
                ? State.LATE
                : entry.due().isBefore(clock.instant().plus(SOON)) ? State.SOON : State.CALM;
    }

    private boolean paused(InboxEntry entry) {
        return entry.pausedUntil() != null && !times.late(entry.pausedUntil());
    }

    /** The deadline: 超期 2 天, 还剩 3 小时. */
    String left(InboxEntry entry) {
        if (entry.closed()) {
            return messages.get("inbox.closed");
        }
        if (paused(entry)) {
            return messages.get("inbox.paused");
        }
        return entry.due() == null ? messages.get("inbox.no-deadline") : times.left(entry.due());
    }

    String by(InboxEntry entry) {
        return entry.due() == null || entry.closed() ? "" : times.due(entry.due());
    }

    String exact(InboxEntry entry) {
        return entry.due() == null ? "" : times.exact(entry.due());
    }

    String past(InboxEntry entry) {
        return times.past(entry.at());
    }

    String step(InboxEntry entry) {
        return entry.stepName() == null ? messages.get("inbox.no-step") : translations.get(entry.stepName());
    }

    String outcome(InboxEntry entry) {
        return entry.outcome() == null ? messages.get("inbox.completed") : translations.get(entry.outcome());
    }

    String title(InboxEntry entry) {
        return entry.title().isEmpty() ? messages.get("inbox.confidential") : entry.title();
    }

    /** Unit and place. */
    String where(InboxEntry entry) {
        String unit = organization
                .unit(entry.unit())
                .map(Unit::name)
                .orElse(entry.unit().value());
        return entry.place() == null ? unit : unit + " · " + entry.place();
    }

    String who(InboxEntry entry) {
        return entry.assignee() == null ? messages.get("inbox.nobody") : name(entry.assignee());
    }

    /** Whose task it is among one's own: nothing to say, or 代 王芳 of somebody for whom one stands in. */
    String whose(InboxEntry entry) {
        boolean own = current.find()
                .map(person -> person.name().equals(entry.assignee()))
                .orElse(true);
        return own || entry.assignee() == null ? who(entry) : messages.get("absence.behalf", name(entry.assignee()));
    }

    String name(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }

    String urgency(InboxEntry entry) {
        return messages.get("urgency." + entry.urgency());
    }

    String category(InboxEntry entry) {
        return entry.category() == null
                ? ""
                : categories
                        .find(entry.category())
                        .map(category -> category.name(messages.locale()))
                        .orElse("");
    }
}
