package org.tongxin.notification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.Sealing;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.notification.channel.Letter;
import org.tongxin.notification.channel.MailChannel;
import org.tongxin.notification.channel.Outcome;
import org.tongxin.organization.CurrentPerson;

/** People's own mail addresses, sealed. One counts when the code that was sent to it has been typed. */
@Service
public class MailAddresses {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int TRIES = 5;
    private static final int CODES = 5;
    private static final int DIGITS = 1_000_000;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final MailChannel mail;
    private final Messages messages;
    private final CurrentPerson current;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();
    private final LoadingCache<String, Bucket> codes = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build(person -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(CODES).refillIntervally(CODES, Duration.ofHours(1)))
                    .build());

    MailAddresses(
            JdbcClient jdbc,
            Sealing sealing,
            MailChannel mail,
            Messages messages,
            CurrentPerson current,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.mail = mail;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The current person's address as it may be shown, {@code z***@example.cn}. */
    public Optional<String> own() {
        return find(current.get().name()).map(MailAddress::masked);
    }

    /** Whether a code has been sent and still counts. */
    public boolean waiting() {
        return pending(current.get().name()).isPresent();
    }

    Optional<MailAddress> find(String person) {
        return jdbc
                .sql("select address from notice_address where person = ? and address is not null")
                .param(person)
                .query((row, index) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst()
                .map(kept -> new MailAddress(opened(kept)));
    }

    /**
     * Sends a code to the address, which takes seconds when the mail server does not answer.
     *
     * @throws Refused {@code notice.address.bad}, {@code notice.address.often}, {@code notice.mail.none}, {@code notice.address.unsent}
     */
    public void propose(String typed) {
        MailAddress address = new MailAddress(typed);
        String person = current.get().name();
        if (!mail.ready()) {
            throw new Refused("notice.mail.none");
        }
        if (!codes.get(person).tryConsume(1)) {
            throw new Refused("notice.address.often", CODES);
        }
        String code = "%06d".formatted(random.nextInt(DIGITS));
        transaction.executeWithoutResult(status -> keep(person, address, code));
        Outcome outcome = mail.send(new Letter(
                clock.millis(),
                address.value(),
                messages.get("notice.address.subject"),
                messages.get("notice.address.text", code, GOOD_FOR.toMinutes())));
        if (outcome.kind() != Outcome.Kind.SENT) {
            throw new Refused("notice.address.unsent");
        }
    }

    private void keep(String person, MailAddress address, String code) {
        jdbc.sql("""
                        insert into notice_address (person, pending, code, code_until) values (:person, :pending, :code, :until)
                        on conflict (person) do update set pending = excluded.pending, code = excluded.code,
                            code_until = excluded.code_until, code_tries = 0
                        """)
                .param("person", person)
                .param("pending", sealing.seal(bytes(address.value())))
                .param("code", sealing.seal(bytes(code)))
                .param("until", OffsetDateTime.now(clock).plus(GOOD_FOR))
                .update();
    }

    /**
     * The code that was sent: from now on the address counts.
     *
     * @throws Refused {@code notice.code.wrong}, {@code notice.code.over} when it was too long ago or tried too often
     */
    public void confirm(String typed) {
        String person = current.get().name();
        // Counted in a transaction of its own, which a wrong code does not undo
        Optional<Pending> pending = Optional.ofNullable(transaction.execute(status -> tried(person)));
        Pending right = pending.orElseThrow(() -> new Refused("notice.code.over"));
        if (!MessageDigest.isEqual(bytes(opened(right.code())), bytes(typed.strip()))) {
            throw new Refused("notice.code.wrong");
        }
        jdbc.sql("""
                        update notice_address set address = :address, pending = null, code = null, code_until = null
                        where person = :person
                        """).param("address", right.address()).param("person", person).update();
    }

    private @Nullable Pending tried(String person) {
        Optional<Pending> pending = pending(person);
        jdbc.sql("update notice_address set code_tries = code_tries + 1 where person = ?")
                .param(person)
                .update();
        return pending.orElse(null);
    }

    private Optional<Pending> pending(String person) {
        return jdbc.sql(
                        "select pending, code from notice_address where person = ? and code is not null and code_until > ? and code_tries < ?")
                .params(person, OffsetDateTime.now(clock), TRIES)
                .query((row, index) -> new Pending(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** No more mail. */
    public void remove() {
        jdbc.sql("delete from notice_address where person = ?")
                .param(current.get().name())
                .update();
    }

    private String opened(byte[] kept) {
        return new String(sealing.open(kept), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Pending(byte[] address, byte[] code) {}
}
