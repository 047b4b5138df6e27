package org.tongxin.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail, by the server that {@code spring.mail.host} names; there is none by default. */
@Component
public class MailChannel implements Channel {

    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    MailChannel(
            ObjectProvider<JavaMailSender> server,
            @Value("${tongxin.mail-from:}") String from,
            @Value("${spring.mail.username:}") String user) {
        this.server = server;
        this.from = from.isBlank() && user.contains("@") ? user : from;
    }

    @Override
    public String id() {
        return MAIL;
    }

    @Override
    public boolean ready() {
        JavaMailSender sender = server.getIfAvailable();
        boolean nowhere = sender instanceof JavaMailSenderImpl known
                && (known.getHost() == null || known.getHost().isBlank());
        return sender != null && !nowhere && !from.isBlank();
    }

    /** Who mail is from; empty when nobody has said it. */
    public String from() {
        return from;
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            JavaMailSender sender = server.getObject();
            sender.send(message(sender, letter));
            return Outcome.SENT;
        } catch (MailAuthenticationException refused) {
            return Outcome.of(Outcome.Kind.UNREACHABLE, "login", null);
        } catch (MailSendException failed) {
            return told(failed, failed.getMessageExceptions());
        } catch (MailException | MessagingException | UnsupportedEncodingException bad) {
            return Outcome.of(Outcome.Kind.REFUSED, "letter", null);
        }
    }

    private MimeMessage message(JavaMailSender sender, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from, "同心");
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        message.setHeader("Message-ID", "<tongxin-" + letter.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Outcome told(MailSendException failed, Exception[] failures) {
        if (failures.length == 0) {
            // The server took it, and only did not say goodbye
            return Outcome.SENT;
        }
        return Objects.equals(failed.getCause(), failures[0])
                ? Outcome.of(Outcome.Kind.UNREACHABLE, "unreachable", null)
                : told(failures[0]);
    }

    private static Outcome told(Exception failure) {
        Integer code = code(failure);
        if (code != null) {
            return Outcome.of(Outcome.Kind.REFUSED, "smtp", code);
        }
        return failure instanceof SendFailedException
                ? Outcome.of(Outcome.Kind.REFUSED, "letter", null)
                : Outcome.of(Outcome.Kind.UNKNOWN, "silent", null);
    }

    /** What the server answered; null when it did not. */
    private static @Nullable Integer code(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0) {
                return sending.getReturnCode();
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }
}
