package org.tongxin.notification;

import java.time.LocalTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Language;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;

/** How the current person wants to be told. */
@Service
@Transactional
public class NoticePreferences {

    private final JdbcClient jdbc;
    private final NoticePolicies policies;
    private final CurrentPerson current;

    NoticePreferences(JdbcClient jdbc, NoticePolicies policies, CurrentPerson current) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public NoticePreference own() {
        return of(current.get().name());
    }

    /** As long as somebody has not chosen: mail, the whole night, Chinese. */
    @Transactional(readOnly = true)
    NoticePreference of(String person) {
        return jdbc.sql("select * from notice_preference where person = ?")
                .param(person)
                .query((row, index) -> new NoticePreference(
                        row.getBoolean("mail"),
                        new QuietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class)),
                        Language.of(Locale.forLanguageTag(row.getString("language")))))
                .optional()
                .orElseGet(() -> new NoticePreference(true, policies.current().night(), Language.CHINESE));
    }

    /**
     * @throws Refused {@code notice.quiet.outside} when the quiet hours are not within those that the administrator allows
     */
    public void save(NoticePreference preference) {
        QuietHours night = policies.current().night();
        if (!preference.quiet().within(night)) {
            throw new Refused(
                    "notice.quiet.outside",
                    night.from().toString(),
                    night.until().toString());
        }
        jdbc.sql("""
                        insert into notice_preference (person, mail, quiet_from, quiet_until, language) values (?, ?, ?, ?, ?)
                        on conflict (person) do update set mail = excluded.mail, quiet_from = excluded.quiet_from,
                            quiet_until = excluded.quiet_until, language = excluded.language
                        """)
                .params(
                        current.get().name(),
                        preference.mail(),
                        preference.quiet().from(),
                        preference.quiet().until(),
                        preference.language().locale().getLanguage())
                .update();
    }
}
