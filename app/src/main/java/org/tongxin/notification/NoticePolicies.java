package org.tongxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;

/** What the administrator allows; every change is recorded. */
@Service
@Transactional
public class NoticePolicies {

    private static final int MOST_TRIES = 50;

    private final JdbcClient jdbc;
    private final NoticeAdministrators administrators;
    private final ApplicationEventPublisher events;

    NoticePolicies(JdbcClient jdbc, NoticeAdministrators administrators, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public NoticePolicy current() {
        return jdbc.sql("select * from notice_policy")
                .query(NoticePolicies::policy)
                .optional()
                .orElse(NoticePolicy.DEFAULT);
    }

    /**
     * @throws Refused {@code notice.policy.halves} when the second digest is not after the first, {@code notice.policy.tries}
     * @throws org.springframework.security.access.AccessDeniedException for everybody but administrators
     */
    public void save(NoticePolicy policy) {
        administrators.only();
        if (!policy.afternoon().isAfter(policy.morning())) {
            throw new Refused("notice.policy.halves");
        }
        if (policy.tries() < 1 || policy.tries() > MOST_TRIES) {
            throw new Refused("notice.policy.tries", MOST_TRIES);
        }
        NoticePolicy before = current();
        jdbc.sql("""
                        insert into notice_policy (mail, robots, morning, afternoon, at_once, always, quiet_from, quiet_until, tries)
                        values (:mail, :robots, :morning, :afternoon, cast(:once as text[]), cast(:always as text[]), :from, :until, :tries)
                        on conflict (single) do update set mail = excluded.mail, robots = excluded.robots, morning = excluded.morning,
                            afternoon = excluded.afternoon, at_once = excluded.at_once, always = excluded.always,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, tries = excluded.tries
                        """)
                .param("mail", policy.mail())
                .param("robots", policy.robots())
                .param("morning", policy.morning())
                .param("afternoon", policy.afternoon())
                .param("once", ids(policy.atOnce()))
                .param("always", ids(policy.always()))
                .param("from", policy.quietFrom())
                .param("until", policy.quietUntil())
                .param("tries", policy.tries())
                .update();
        Changed.between("notice", "", told(before), told(policy)).ifPresent(events::publishEvent);
    }

    private static Map<String, Object> told(NoticePolicy policy) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("notice.policy.mail", sign(policy.mail()));
        told.put("notice.policy.robots", sign(policy.robots()));
        told.put("notice.policy.digests", policy.morning() + " " + policy.afternoon());
        told.put("notice.policy.at-once", words(policy.atOnce()));
        told.put("notice.policy.always", words(policy.always()));
        told.put("notice.policy.night", policy.quietFrom() + "-" + policy.quietUntil());
        told.put("notice.policy.most-tries", policy.tries());
        return told;
    }

    private static String sign(boolean on) {
        return on ? "✓" : "✗";
    }

    private static String words(Collection<NoticeClass> classes) {
        return classes.stream().sorted().map(NoticeClass::id).collect(Collectors.joining(" "));
    }

    private static String[] ids(Collection<NoticeClass> classes) {
        return classes.stream().sorted().map(NoticeClass::id).toArray(String[]::new);
    }

    private static NoticePolicy policy(ResultSet row, int index) throws SQLException {
        return new NoticePolicy(
                row.getBoolean("mail"),
                row.getBoolean("robots"),
                row.getObject("morning", LocalTime.class),
                row.getObject("afternoon", LocalTime.class),
                classes(row, "at_once"),
                classes(row, "always"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getInt("tries"));
    }

    private static Set<NoticeClass> classes(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(NoticeClass::of)
                .collect(Collectors.toSet());
    }
}
