package org.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.TestMail;
import org.tongxin.audit.ChangeRecord;
import org.tongxin.common.Changed;
import org.tongxin.common.Language;
import org.tongxin.common.Refused;

/** What people and administrators choose. */
@IntegrationTest
class PreferencesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    NoticePolicies policies;

    @Autowired
    MailAddresses addresses;

    @Autowired
    ChangeRecord record;

    @Autowired
    JdbcClient jdbc;

    NoticeCity city;

    @BeforeEach
    void begin() throws Exception {
        city = new NoticeCity(beans);
        TestMail.SERVER.purgeEmailFromAllMailboxes();
        NoticeCity.login("ntc-dispatcher");
    }

    @AfterEach
    void end() {
        city.close();
    }

    @Test
    void anAddressCountsOnceItsCodeHasBeenTyped() throws Exception {
        NoticeCity.login("ntc-secretary");
        addresses.propose("Clerk.Zhao@city.example");
        assertThat(addresses.own()).isEmpty();
        assertThat(addresses.waiting()).isTrue();
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThatThrownBy(() -> addresses.confirm(wrong))
                .isInstanceOf(Refused.class)
                .hasMessage("notice.code.wrong");
        addresses.confirm(" " + code + " ");
        assertThat(addresses.own()).contains("C***@city.example");
        byte[] kept = jdbc.sql("select address from notice_address where person = 'ntc-secretary'")
                .query((row, index) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Zhao");
        addresses.remove();
        assertThat(addresses.own()).isEmpty();
    }

    @Test
    void aCodeIsGoodForFiveTriesAndHalfAnHour() throws Exception {
        NoticeCity.login("ntc-street");
        addresses.propose("street@city.example");
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> addresses.confirm(wrong)).hasMessage("notice.code.wrong");
        }
        assertThatThrownBy(() -> addresses.confirm(code)).hasMessage("notice.code.over");

        TestMail.SERVER.purgeEmailFromAllMailboxes();
        addresses.propose("street@city.example");
        String second = code();
        city.goTo(city.now().plus(Duration.ofMinutes(31)));
        assertThatThrownBy(() -> addresses.confirm(second)).hasMessage("notice.code.over");
        assertThat(addresses.own()).isEmpty();
    }

    @Test
    void nobodyFloodsSomebodyElsesMailbox() {
        NoticeCity.login("ntc-city");
        for (int i = 0; i < 5; i++) {
            addresses.propose("victim@city.example");
        }
        assertThatThrownBy(() -> addresses.propose("victim@city.example")).hasMessage("notice.address.often");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@city.example\nBcc: b@city.example",
                "a@city.example\r\nSubject: x",
                "a@city.example\n",
                "a\u2028b@city.example",
                "a@city.example,b@city.example",
                "Name <a@city.example>",
                "a b@city.example",
                "a@",
                "@city.example",
                "a@localhost",
                ".a@city.example",
                "",
                "赵@city.example"
            })
    void anAddressThatCouldBecomeALineOfAHeaderIsRefused(String typed) {
        assertThatThrownBy(() -> addresses.propose(typed))
                .isInstanceOf(Refused.class)
                .hasMessage("notice.address.bad");
        assertThat(TestMail.SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void quietHoursAreWithinTheNightThatTheAdministratorSets() {
        assertThat(preferences.own().quiet()).isEqualTo(new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)));
        preferences.save(new NoticePreference(true, hours(22, 7), Language.ENGLISH));
        assertThat(preferences.own()).isEqualTo(new NoticePreference(true, hours(22, 7), Language.ENGLISH));
        for (QuietHours outside : List.of(hours(9, 17), hours(19, 7), hours(22, 9), hours(7, 22))) {
            assertThatThrownBy(() -> preferences.save(new NoticePreference(true, outside, Language.CHINESE)))
                    .hasMessage("notice.quiet.outside");
        }
        assertThat(preferences.own().quiet()).isEqualTo(hours(22, 7));
    }

    @Test
    void theAdministratorsRulesAreRecorded() {
        NoticeCity.login("ntc-admin");
        NoticePolicy before = policies.current();
        policies.save(new NoticePolicy(
                true,
                false,
                LocalTime.of(8, 30),
                before.afternoon(),
                Set.of(NoticeClass.CRITICAL),
                before.always(),
                before.quietFrom(),
                before.quietUntil(),
                4));
        assertThat(policies.current().tries()).isEqualTo(4);
        Changed change =
                record.find("", List.of(), 0, 1).findFirst().orElseThrow().change();
        assertThat(change.kind()).isEqualTo("notice");
        assertThat(change.details())
                .contains(new Changed.Detail("notice.policy.digests", "09:00 14:00", "08:30 14:00"))
                .contains(new Changed.Detail("notice.policy.most-tries", "10", "4"));
        assertThatThrownBy(() -> policies.save(new NoticePolicy(
                        true,
                        true,
                        LocalTime.of(14, 0),
                        LocalTime.of(9, 0),
                        Set.of(),
                        Set.of(),
                        LocalTime.MIN,
                        LocalTime.MIN,
                        4)))
                .hasMessage("notice.policy.halves");
        assertThatThrownBy(() -> policies.save(new NoticePolicy(
                        true,
                        true,
                        LocalTime.of(9, 0),
                        LocalTime.of(14, 0),
                        Set.of(),
                        Set.of(),
                        LocalTime.MIN,
                        LocalTime.MIN,
                        0)))
                .hasMessage("notice.policy.tries");
    }

    private static QuietHours hours(int from, int until) {
        return new QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static String code() throws Exception {
        Matcher code = Pattern.compile("(\\d{6})")
                .matcher(String.valueOf(TestMail.SERVER.getReceivedMessages()[0].getContent()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
