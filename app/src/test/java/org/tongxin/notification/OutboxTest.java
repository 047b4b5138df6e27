package org.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.TestMail;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Language;
import org.tongxin.notification.channel.Channel;
import org.tongxin.notification.channel.Letter;
import org.tongxin.notification.channel.MailChannel;
import org.tongxin.notification.channel.Outcome;
import org.tongxin.workflow.NoticeRaised;

/** From the work to the mail: what is bundled, what goes at once, and what becomes of it when nothing gets through. */
@IntegrationTest
class OutboxTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Sender sender;

    @Autowired
    MailChannel mail;

    @Autowired
    Deliveries deliveries;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    NoticePolicies policies;

    @Autowired
    CaseFiles cases;

    @Autowired
    TransactionTemplate transaction;

    NoticeCity city;

    @BeforeEach
    void begin() throws Exception {
        city = new NoticeCity(beans);
        TestMail.SERVER.purgeEmailFromAllMailboxes();
        city.givesMail("ntc-dispatcher");
    }

    @AfterEach
    void end() {
        city.close();
    }

    @Test
    void fortyOrdinaryNoticesAreOneMailAHalfDay() throws Exception {
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        IntStream.range(0, 40).forEach(each -> city.tell(number, "warned", "ntc-dispatcher"));
        assertThat(sender.round(mail)).isZero();

        city.at("2026-03-02T14:00:30");
        assertThat(sender.round(mail)).isEqualTo(1);
        assertThat(sender.round(mail)).isZero();
        MimeMessage digest = received().get(0);
        assertThat(digest.getSubject()).isEqualTo("【同心】40 条消息");
        assertThat(digest.getFrom()[0].toString()).contains("tongxin@city.example");
        assertThat(digest.getRecipients(Message.RecipientType.TO)[0]).hasToString("ntc-dispatcher@city.example");
        assertThat(text(digest).split("办件 " + number, -1)).hasSize(41);

        city.tell(number, "warned", "ntc-dispatcher");
        city.at("2026-03-02T17:00");
        assertThat(sender.round(mail)).isZero();
        city.at("2026-03-03T09:00:01");
        assertThat(sender.round(mail)).isEqualTo(1);
    }

    @Test
    void whatIsAboutAPageNamesNoCase() throws Exception {
        beans.publishEvent(NoticeRaised.about(
                "models?tab=deploy", "models.schedule-failed", "officials.bpmn", Set.of("ntc-dispatcher"), Set.of()));
        city.at("2026-03-02T14:00:30");
        assertThat(sender.round(mail)).isEqualTo(1);
        assertThat(received().get(0).getSubject()).isEqualTo("【同心】一般：定时部署没有成功：officials.bpmn");
        assertThat(text(received().get(0)))
                .contains("定时部署没有成功：officials.bpmn", "/notices/open/")
                .doesNotContain("办件");
    }

    @Test
    void whatIsLateGoesAtOnceAndAfterTheNight() {
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        city.tell(number, "escalated", "ntc-dispatcher");
        assertThat(sender.round(mail)).isEqualTo(1);
        city.at("2026-03-02T23:10");
        city.tell(number, "escalated", "ntc-dispatcher");
        assertThat(sender.round(mail)).isZero();
        city.at("2026-03-03T08:00:01");
        assertThat(sender.round(mail)).isEqualTo(1);
    }

    @Test
    void whatIsCriticalPassesTheNightAndTheWeekend() {
        city.at("2026-03-07T23:10");
        city.tell(city.open("燃气泄漏", Urgency.CRITICAL), "warned", "ntc-dispatcher");
        assertThat(sender.round(mail)).isEqualTo(1);
        city.tell(city.open("路灯不亮", Urgency.NORMAL), "warned", "ntc-dispatcher");
        city.at("2026-03-08T14:30");
        assertThat(sender.round(mail)).as("on a Sunday").isZero();
        city.at("2026-03-09T09:00:01");
        assertThat(sender.round(mail)).isEqualTo(1);
    }

    @Test
    void whoWantsNoMailGetsNoneAndWhoWantsEnglishGetsEnglish() throws Exception {
        city.givesMail("ntc-secretary");
        NoticeCity.login("ntc-dispatcher");
        preferences.save(new NoticePreference(false, QuietHours.NONE, Language.CHINESE));
        NoticeCity.login("ntc-secretary");
        preferences.save(new NoticePreference(true, QuietHours.NONE, Language.ENGLISH));
        city.at("2026-03-02T23:10");
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        city.tell(number, "escalated", "ntc-dispatcher", "ntc-secretary");
        assertThat(sender.round(mail)).isEqualTo(1);
        assertThat(received().get(0).getSubject()).isEqualTo("[Tongxin] Overdue: case " + number);
        assertThat(text(received().get(0)))
                .contains("“Screen and dispatch” is overdue")
                .contains("https://tongxin.city.example/notices/open/");
    }

    @Test
    void mailNamesNoResidentAndOfAConfidentialCaseNotEvenTheTitle() throws Exception {
        CaseNumber open = city.open("赵桂兰家漏水，电话13812345678", Urgency.NORMAL);
        CaseNumber hidden = city.open("邻里纠纷", Urgency.NORMAL);
        cases.conceal(hidden);
        city.tell(open, "escalated", "ntc-dispatcher");
        city.tell(hidden, "escalated", "ntc-dispatcher");
        assertThat(sender.round(mail)).isEqualTo(1);
        assertThat(text(received().get(0)))
                .contains("家漏水")
                .contains("办件 " + hidden + "（保密）")
                .doesNotContain("赵桂兰", "13812345678", "邻里纠纷");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        transaction.executeWithoutResult(status -> {
            city.tell(number, "escalated", "ntc-dispatcher");
            status.setRollbackOnly();
        });
        assertThat(city.lines()).isZero();
        assertThat(sender.round(mail)).isZero();
    }

    @Test
    void whoHasNoRoleAnyMoreGetsNothing() {
        city.givesMail("ntc-former");
        city.tell(city.open("楼道漏水", Urgency.NORMAL), "escalated", "ntc-former");
        assertThat(sender.round(mail)).isZero();
        assertThat(city.state("ntc-former")).isEqualTo("moot");
    }

    @Test
    void aServerThatRefusesIsTriedAgainAndInTheEndShownToTheAdministrator() {
        Recorder server = new Recorder(new Outcome(Outcome.Kind.REFUSED, "smtp", "451"));
        city.tell(city.open("楼道漏水", Urgency.NORMAL), "escalated", "ntc-dispatcher");
        sender.round(server);
        sender.round(server);
        assertThat(server.letters).as("not before a minute has passed").hasSize(1);
        for (int i = 0; i < 20; i++) {
            city.goTo(city.now().plus(Duration.ofHours(5)));
            sender.round(server);
        }
        assertThat(server.letters).hasSize(NoticePolicy.DEFAULT.tries());
        assertThat(city.state("ntc-dispatcher")).isEqualTo("dead");

        NoticeCity.login("ntc-admin");
        OutgoingMessage dead = deliveries.troubled(0, 10).get(0);
        assertThat(dead.problem()).isEqualTo("smtp");
        assertThat(dead.detail()).isEqualTo("451");
        assertThat(deliveries.numbers(Channel.MAIL).dead()).isEqualTo(1);
        deliveries.again(dead.id());
        assertThat(sender.round(mail)).isEqualTo(1);
        assertThat(received()).hasSize(1);
        assertThat(deliveries.troubled(0, 10)).isEmpty();
    }

    @Test
    void onlyAdministratorsSeeWhatBecameOfMessages() {
        NoticeCity.login("ntc-dispatcher");
        assertThatThrownBy(() -> deliveries.troubled(0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deliveries.again(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(deliveries::allAgain).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deliveries.numbers(Channel.MAIL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> policies.save(NoticePolicy.DEFAULT)).isInstanceOf(AccessDeniedException.class);
    }

    /** Handed over, and down before it was noted: nobody knows whether it arrived, so it is shown instead of sent a second time. */
    @Test
    void afterACrashBetweenSendingAndNotingNothingIsSentTwice() {
        Recorder crashing = new Recorder(null);
        city.tell(city.open("楼道漏水", Urgency.NORMAL), "escalated", "ntc-dispatcher");
        assertThatThrownBy(() -> sender.round(crashing)).isInstanceOf(IllegalStateException.class);
        assertThat(crashing.letters).hasSize(1);
        assertThat(city.state("ntc-dispatcher")).isEqualTo("sending");
        city.goTo(city.now().plus(Duration.ofMinutes(11)));
        assertThat(sender.round(mail)).isZero();
        assertThat(city.state("ntc-dispatcher")).isEqualTo("unknown");
        NoticeCity.login("ntc-admin");
        assertThat(deliveries.troubled(0, 10))
                .singleElement()
                .satisfies(message -> assertThat(message.problem()).isEqualTo("crash"));
        assertThat(deliveries.allAgain()).isEqualTo(1);
        assertThat(sender.round(mail)).isEqualTo(1);
    }

    @Test
    void twoSendersAtOnceSendEachMessageOnce() throws Exception {
        String[] people = {"ntc-dispatcher-2", "ntc-secretary", "ntc-supervisor", "ntc-street", "ntc-city", "ntc-admin"
        };
        city.givesMail(people);
        Recorder server = new Recorder(new Outcome(Outcome.Kind.SENT, null, null));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                CaseNumber number = city.open("楼道漏水" + round, Urgency.NORMAL);
                city.tell(number, "escalated", people);
                city.tell(number, "urged", people);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Integer> node = () -> {
                    together.await();
                    return sender.round(server);
                };
                int sent = nodes.invokeAll(List.of(node, node)).stream()
                        .mapToInt(each -> {
                            try {
                                return each.get();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .sum();
                // the one that was not alone may have looked before there was anything
                sent += sender.round(server);
                assertThat(sent).isEqualTo(people.length);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(server.letters).hasSize(10 * people.length);
        assertThat(server.letters.stream().map(Letter::id)).doesNotHaveDuplicates();
    }

    @Test
    void withoutAServerNothingPilesUp() {
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        city.tell(number, "escalated", "ntc-dispatcher");
        Recorder off = new Recorder(new Outcome(Outcome.Kind.SENT, null, null)) {
            @Override
            public boolean ready() {
                return false;
            }
        };
        sender.round(off);
        assertThat(city.lines()).isZero();
        NoticeCity.login("ntc-admin");
        policies.save(new NoticePolicy(
                false,
                true,
                NoticePolicy.DEFAULT.morning(),
                NoticePolicy.DEFAULT.afternoon(),
                Set.of(),
                Set.of(),
                NoticePolicy.DEFAULT.quietFrom(),
                NoticePolicy.DEFAULT.quietUntil(),
                3));
        city.tell(number, "escalated", "ntc-dispatcher");
        assertThat(city.lines())
                .as("mail that the administrator does not allow")
                .isZero();
    }

    private static List<MimeMessage> received() {
        return Arrays.asList(TestMail.SERVER.getReceivedMessages());
    }

    private static String text(MimeMessage message) throws Exception {
        return String.valueOf(message.getContent());
    }

    /** Answers the same to everything; to null with a crash. */
    private static class Recorder implements Channel {

        final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
        private final Outcome outcome;

        Recorder(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public String id() {
            return MAIL;
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Outcome send(Letter letter) {
            letters.add(letter);
            if (outcome == null) {
                throw new IllegalStateException("The node goes down");
            }
            return outcome;
        }
    }
}
