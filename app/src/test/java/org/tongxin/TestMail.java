package org.tongxin;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One mail server for all tests of a run, on a free port; mail is sent when a test says so. */
@TestConfiguration(proxyBeanMethods = false)
public class TestMail {

    public static final GreenMail SERVER = start();

    private static GreenMail start() {
        ServerSetup setup = ServerSetupTest.SMTP.dynamicPort();
        GreenMail server = new GreenMail(setup);
        server.start();
        SpringApplication.getShutdownHandlers().add(server::stop);
        return server;
    }

    @Bean
    JavaMailSender testMailSender() {
        return sender(SERVER.getSmtp().getPort());
    }

    /** A sender that loses patience soon. */
    public static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        Properties properties = sender.getJavaMailProperties();
        for (String patience : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + patience, "500");
        }
        return sender;
    }
}
