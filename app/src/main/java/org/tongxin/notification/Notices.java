package org.tongxin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;
import org.tongxin.organization.Person;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** What people have been told: by name, or by a role that they hold. Kept in the transaction of the work; what leaves the application is queued there too. */
@Service
@Transactional
public class Notices {

    private static final int MOST_UNREAD = 100;

    private final NoticeStore store;
    private final Outbox outbox;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Notices(
            NoticeStore store,
            Outbox outbox,
            WorkTasks tasks,
            CaseFiles cases,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.outbox = outbox;
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /** Open pages learn that these recipients have something new. */
    public record Arrived(Set<String> recipients) implements LivePages.PageEvent {

        public boolean concerns(Person person) {
            return keys(person).stream().anyMatch(recipients::contains);
        }
    }

    /** The other pages of whoever has read something learn of it. */
    public record Read(String person) implements LivePages.PageEvent {}

    @EventListener
    void keep(NoticeRaised raised) {
        Set<String> recipients = new TreeSet<>(raised.users());
        recipients.addAll(raised.groups());
        Optional<WorkTask> task = Optional.ofNullable(raised.taskId()).flatMap(tasks::find);
        Instant due = task.map(WorkTask::due).orElse(null);
        Instant now = clock.instant();
        NoticeClass weight = NoticeClass.of(
                raised.kind(),
                cases.find(raised.number()).map(CaseFile::urgency).orElse(null));
        store.add(raised, weight, due, now, once(raised, due, recipients)).ifPresent(event -> {
            recipients.forEach(recipient -> store.address(event, recipient));
            Set<String> groups = new HashSet<>(raised.groups());
            task.map(WorkTask::groups).ifPresent(groups::addAll);
            outbox.queue(event, weight, raised, groups, now);
            events.publishEvent(new Arrived(Set.copyOf(recipients)));
        });
    }

    /** The same warning of the same task and deadline to the same people: however often a timer tries, they hear it once. */
    private static @Nullable String once(NoticeRaised raised, @Nullable Instant due, Set<String> recipients) {
        return raised.taskId() == null
                ? null
                : raised.kind() + ' ' + raised.taskId() + ' ' + due + ' ' + String.join(" ", recipients);
    }

    /** The newest notices first. */
    @Transactional(readOnly = true)
    public List<Notice> latest(Person person, int count) {
        return page(person, false, null, Long.MAX_VALUE, count);
    }

    /**
     * The newest first.
     *
     * @param weight null for all
     * @param before only those older than the notice with this id
     */
    @Transactional(readOnly = true)
    public List<Notice> page(Person person, boolean unreadOnly, @Nullable NoticeClass weight, long before, int count) {
        List<Notice> page = store.page(person.name(), keys(person), unreadOnly, weight, before, count);
        Set<CaseNumber> hidden =
                cases.hidden(person, page.stream().map(Notice::number).collect(Collectors.toSet()));
        return page.stream()
                .map(notice -> hidden.contains(notice.number()) ? notice.veiled() : notice)
                .toList();
    }

    /** How many are unread, counted up to 100. */
    @Transactional(readOnly = true)
    public int unread(Person person) {
        return store.unread(person.name(), keys(person), MOST_UNREAD);
    }

    /** The person has looked at everything up to this notice. */
    public void read(Person person, long lastId) {
        store.readUntil(person.name(), lastId);
        events.publishEvent(new Read(person.name()));
    }

    /** The person opens a notice, which is read then. Empty when it is not theirs, or never was. */
    public Optional<Notice> open(Person person, long id) {
        Optional<Notice> notice = store.one(person.name(), keys(person), id);
        notice.filter(Notice::unread).ifPresent(unread -> {
            store.open(person.name(), id);
            events.publishEvent(new Read(person.name()));
        });
        return notice;
    }

    static List<String> keys(Person person) {
        List<String> keys = new ArrayList<>(person.groups());
        keys.add(person.name());
        return keys;
    }
}
