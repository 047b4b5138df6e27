package org.tongxin.notification;

import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.notification.channel.Channel;
import org.tongxin.notification.channel.MailChannel;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.NoticeRaised;

/**
 * What is to leave the application, written in the transaction of the work: only new rows, so that nobody's work waits for another's. When each may
 * leave is decided here; the {@link Sender} makes messages of them.
 */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final NoticePolicies policies;
    private final Halves halves;
    private final Organization organization;
    private final MailChannel mail;
    private final Robots robots;

    Outbox(
            JdbcClient jdbc,
            NoticePolicies policies,
            Halves halves,
            Organization organization,
            MailChannel mail,
            Robots robots) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.halves = halves;
        this.organization = organization;
        this.mail = mail;
        this.robots = robots;
    }

    /** @param groups those who are told and those whose task it is: their units' robots hear of it */
    void queue(long event, NoticeClass weight, NoticeRaised raised, Set<String> groups, Instant now) {
        NoticePolicy policy = policies.current();
        if (policy.mail() && mail.ready()) {
            readers(policy, people(raised))
                    .forEach(reader -> line(Channel.MAIL, reader.person, event, policy, weight, reader.quiet, now));
        }
        if (policy.robots()) {
            hearing(groups)
                    .forEach(unit -> line(Channel.ROBOT, unit.value(), event, policy, weight, policy.night(), now));
        }
    }

    private Set<String> people(NoticeRaised raised) {
        Set<String> people = new HashSet<>(raised.users());
        raised.groups().stream()
                .filter(group -> group.contains("@"))
                .flatMap(group -> organization.holders(RoleAt.parse(group)).stream())
                .map(Person::name)
                .forEach(people::add);
        return people;
    }

    private List<Reader> readers(NoticePolicy policy, Set<String> people) {
        return jdbc.sql("""
                        select a.person, p.quiet_from, p.quiet_until
                        from notice_address a left join notice_preference p on p.person = a.person
                        where a.person = any (cast(:people as text[])) and a.address is not null and coalesce(p.mail, true)
                        """)
                .param("people", people.toArray(String[]::new))
                .query((row, index) -> {
                    LocalTime from = row.getObject("quiet_from", LocalTime.class);
                    return new Reader(
                            row.getString("person"),
                            from == null
                                    ? policy.night()
                                    : new QuietHours(from, row.getObject("quiet_until", LocalTime.class)));
                })
                .list();
    }

    private Set<UnitCode> hearing(Set<String> groups) {
        Set<UnitCode> with = Set.copyOf(robots.units());
        Set<UnitCode> hearing = new HashSet<>();
        if (!with.isEmpty()) {
            groups.stream()
                    .filter(group -> group.contains("@"))
                    .forEach(group -> robots.hears(RoleAt.parse(group).unit(), with::contains)
                            .ifPresent(hearing::add));
        }
        return hearing;
    }

    private void line(
            String channel,
            String recipient,
            long event,
            NoticePolicy policy,
            NoticeClass weight,
            QuietHours quiet,
            Instant now) {
        boolean atOnce = policy.atOnce().contains(weight);
        Instant time = atOnce ? now : halves.next(policy, now);
        boolean disturbs = atOnce && policy.always().contains(weight);
        Instant notBefore = disturbs
                ? time
                : quiet.after(LocalDateTime.ofInstant(time, ZONE)).atZone(ZONE).toInstant();
        jdbc.sql("""
                        insert into outgoing_line (channel, recipient, event, at_once, not_before)
                        values (:channel, :recipient, :event, :once, :time) on conflict do nothing
                        """)
                .param("channel", channel)
                .param("recipient", recipient)
                .param("event", event)
                .param("once", atOnce)
                .param("time", NoticeStore.utc(notBefore))
                .update();
    }

    private record Reader(String person, QuietHours quiet) {}
}
