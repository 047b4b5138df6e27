package org.tongxin.notification.channel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;

/** Channels as other tests need them. */
public final class Channels {

    private Channels() {}

    /** Mail by that server, or by none. */
    public static MailChannel mail(ObjectProvider<JavaMailSender> server) {
        return new MailChannel(server, "tongxin@city.example", "");
    }
}
