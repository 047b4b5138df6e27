package org.tongxin.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.SupervisedTask;
import org.tongxin.supervision.SupervisionFilter;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What the board says, in the reader's language. */
@SpringComponent
class SupervisionWords {

    private static final Duration SOON = Duration.ofHours(24);

    private final Messages messages;
    private final TimeWords times;
    private final Translations translations;
    private final Organization organization;
    private final Processes processes;
    private final Clock clock;

    SupervisionWords(
            Messages messages,
            TimeWords times,
            Translations translations,
            Organization organization,
            Processes processes,
            Clock clock) {
        this.messages = messages;
        this.times = times;
        this.translations = translations;
        this.organization = organization;
        this.processes = processes;
        this.clock = clock;
    }

    /** How a task stands with its deadline: told by colour, sign and word. */
    enum State {
        LATE(VaadinIcon.EXCLAMATION_CIRCLE),
        SOON(VaadinIcon.CLOCK),
        CALM(VaadinIcon.CALENDAR_CLOCK),
        PAUSED(VaadinIcon.PAUSE);

        private final VaadinIcon icon;

        State(VaadinIcon icon) {
            this.icon = icon;
        }

        VaadinIcon icon() {
            return icon;
        }

        String style() {
            return "is-" + name().toLowerCase(Locale.ROOT);
        }
    }

    State state(SupervisedTask task) {
        Instant now = clock.instant();
        if (task.pausedUntil() != null && task.pausedUntil().isAfter(now)) {
            return State.PAUSED;
        }
        if (task.due() == null) {
            return State.CALM;
        }
        return task.due().isBefore(now) ? State.LATE : task.due().isBefore(now.plus(SOON)) ? State.SOON : State.CALM;
    }

    static VaadinIcon icon(Measure measure) {
        return switch (measure) {
            case OVERDUE -> VaadinIcon.EXCLAMATION_CIRCLE;
            case TODAY -> VaadinIcon.CALENDAR_CLOCK;
            case DAY -> VaadinIcon.CLOCK;
            case UNCLAIMED -> VaadinIcon.HAND;
            case PAUSED -> VaadinIcon.PAUSE;
            case EXTENSION -> VaadinIcon.HOURGLASS;
            case ORDER -> VaadinIcon.FLAG_O;
            case ORDER_LATE -> VaadinIcon.FLAG;
            case ALL -> VaadinIcon.LIST;
        };
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Messages messages() {
        return messages;
    }

    String measure(Measure measure) {
        return messages.get("supervision.measure." + measure.id());
    }

    /** 超期 2 天, 还剩 3 小时. */
    String left(SupervisedTask task) {
        if (state(task) == State.PAUSED) {
            return messages.get("supervision.paused");
        }
        return task.due() == null ? messages.get("supervision.no-deadline") : times.left(task.due());
    }

    String left(Instant due) {
        return times.left(due);
    }

    String by(SupervisedTask task) {
        return task.due() == null ? "" : times.due(task.due());
    }

    String exact(Instant at) {
        return times.exact(at);
    }

    String past(Instant at) {
        return times.past(at);
    }

    ProcessInfo process(String key) {
        return processes.describe(key);
    }

    String processName(String key) {
        return translations.get(process(key).name());
    }

    /** What a diagram says. */
    String said(String name) {
        return translations.get(name);
    }

    String unit(UnitCode code) {
        return organization.unit(code).map(Unit::name).orElse(code.value());
    }

    String person(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }

    /** Number and title of a line. */
    String about(SupervisionLine line) {
        return line.task().number() + " " + (line.veiled() ? messages.get("supervision.confidential") : line.title());
    }

    /** Does it; what was refused, in words, or nothing when it was done. */
    String attempt(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return messages.get(refused);
        } catch (AccessDeniedException denied) {
            return messages.get("supervision.denied");
        }
    }

    /** 和乐社区 社区派单员. */
    String group(String group) {
        if (!group.contains("@")) {
            return group;
        }
        RoleAt at = RoleAt.parse(group);
        String role = organization
                .role(at.role())
                .map((Role known) -> known.name(messages.locale()))
                .orElse(at.role());
        return unit(at.unit()) + " " + role;
    }

    String all(Collection<String> users, Collection<String> groups) {
        return Stream.concat(
                        users.stream().map(this::person),
                        groups.stream().sorted().map(this::group))
                .collect(Collectors.joining(messages.get("supervision.comma")));
    }

    /** What a line of a breakdown is about. */
    String share(By by, String key, boolean direct) {
        if (key.equals(SupervisionFilter.NONE)) {
            return messages.get("supervision.none." + by.id());
        }
        return switch (by) {
            case UNIT -> direct ? messages.get("supervision.direct", unit(new UnitCode(key))) : unit(new UnitCode(key));
            case ACTING -> UnitCode.fits(key) ? unit(new UnitCode(key)) : key;
            case PROCESS, STEP -> processName(key);
            case PERSON -> person(key);
            case URGENCY -> messages.get("urgency." + key);
            case AGE -> messages.get("supervision.age." + key);
        };
    }
}
