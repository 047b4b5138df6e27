package org.tongxin.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tongxin.common.Messages;
import org.tongxin.notification.channel.Letter;
import org.tongxin.notification.channel.MailChannel;
import org.tongxin.notification.channel.Outcome;
import org.tongxin.organization.CurrentPerson;

/** What became of messages, for administrators. Every call refuses everybody else. */
@Service
public class Deliveries {

    private final MessageStore store;
    private final MailChannel mail;
    private final MailAddresses addresses;
    private final NoticeAdministrators administrators;
    private final CurrentPerson current;
    private final Messages messages;
    private final Clock clock;

    Deliveries(
            MessageStore store,
            MailChannel mail,
            MailAddresses addresses,
            NoticeAdministrators administrators,
            CurrentPerson current,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.addresses = addresses;
        this.administrators = administrators;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Of one channel.
     *
     * @param waiting for their time, lines of the next digest included
     * @param sent in the last 24 hours
     * @param unknown handed over, but nobody said whether they arrived
     * @param dead given up
     */
    public record Numbers(int waiting, int sent, int unknown, int dead) {}

    public Numbers numbers(String channel) {
        administrators.only();
        return store.numbers(channel, clock.instant().minus(Duration.ofDays(1)));
    }

    /** Those that were given up, that may have arrived or not, and that are tried again; the newest first. */
    public List<OutgoingMessage> troubled(int offset, int limit) {
        administrators.only();
        return store.troubled(offset, limit);
    }

    /** Sends one again, within seconds. One whose fate is unknown may arrive a second time. */
    public void again(long id) {
        administrators.only();
        store.again(id, clock.instant());
    }

    /** All that were given up or whose fate is unknown; how many. */
    public int allAgain() {
        administrators.only();
        return store.again(null, clock.instant());
    }

    /**
     * A mail to the administrator's own address; takes seconds when the server does not answer.
     *
     * @throws org.tongxin.common.Refused {@code notice.mail.none}, {@code notice.mail.no-address}
     */
    public Outcome testMail() {
        administrators.only();
        if (!mail.ready()) {
            throw new org.tongxin.common.Refused("notice.mail.none");
        }
        MailAddress own = addresses
                .find(current.get().name())
                .orElseThrow(() -> new org.tongxin.common.Refused("notice.mail.no-address"));
        return mail.send(new Letter(
                clock.millis(),
                own.value(),
                messages.get("notice.mail.test.subject"),
                messages.get("notice.mail.test.text")));
    }
}
