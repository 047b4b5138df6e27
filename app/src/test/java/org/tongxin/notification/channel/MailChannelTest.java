package org.tongxin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.tongxin.TestMail;

/** Against servers that take, refuse, or stop talking in the middle. */
class MailChannelTest {

    private static final Letter LETTER = new Letter(7, "clerk@city.example", "【同心】3 条消息", "一\n二\n");

    private final List<Socket> open = new ArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void sendsWithANumberOfItsOwnThatStaysTheSame() throws Exception {
        TestMail.SERVER.purgeEmailFromAllMailboxes();
        assertThat(channel(TestMail.SERVER.getSmtp().getPort()).send(LETTER)).isEqualTo(Outcome.SENT);
        var message = TestMail.SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("【同心】3 条消息");
        assertThat(message.getHeader("Message-ID")).containsExactly("<tongxin-7@city.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void aServerThatNeverGreetsHasNotGotIt() {
        talk("");
        assertThat(send().kind()).isEqualTo(Outcome.Kind.UNREACHABLE);
    }

    @Test
    void aServerThatIsNotThereHasNotGotIt() throws IOException {
        server.close();
        assertThat(send().kind()).isEqualTo(Outcome.Kind.UNREACHABLE);
    }

    @Test
    void aServerThatRefusesTheAddressHasNotGotIt() {
        talk("220 hello\r\n", "250 hello\r\n", "250 ok\r\n", "550 no such user\r\n", "250 reset\r\n");
        assertThat(send()).isEqualTo(new Outcome(Outcome.Kind.REFUSED, "smtp", "550"));
    }

    @Test
    void aServerThatIsBusyHasNotGotIt() {
        talk("220 hello\r\n", "250 hello\r\n", "451 later\r\n", "250 reset\r\n");
        assertThat(send()).isEqualTo(new Outcome(Outcome.Kind.REFUSED, "smtp", "451"));
    }

    @Test
    void aServerThatTakesItAndSaysNoGoodbyeHasGotIt() {
        talk("220 hello\r\n", "250 hello\r\n", "250 ok\r\n", "250 ok\r\n", "354 go on\r\n", ".");
        assertThat(send()).isEqualTo(Outcome.SENT);
    }

    @Test
    void aServerThatFallsSilentAfterTheTextMayHaveGotIt() {
        talk("220 hello\r\n", "250 hello\r\n", "250 ok\r\n", "250 ok\r\n", "354 go on\r\n");
        long begin = System.nanoTime();
        assertThat(send()).isEqualTo(new Outcome(Outcome.Kind.UNKNOWN, "silent", null));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void withoutAServerItIsNotReady() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        assertThat(new MailChannel(none.getBeanProvider(JavaMailSender.class), "a@b.example", "").ready())
                .isFalse();
    }

    @Test
    void aServerWithoutANameIsNone() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", new org.springframework.mail.javamail.JavaMailSenderImpl());
        assertThat(new MailChannel(beans.getBeanProvider(JavaMailSender.class), "a@b.example", "").ready())
                .isFalse();
    }

    private Outcome send() {
        return channel(server.getLocalPort()).send(LETTER);
    }

    private static MailChannel channel(int port) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", TestMail.sender(port));
        return new MailChannel(beans.getBeanProvider(JavaMailSender.class), "tongxin@city.example", "");
    }

    /** Greets, then answers a line with each further answer, a dot being the text that is taken; says nothing more after the last. */
    private void talk(String... answers) {
        Thread talking = new Thread(() -> {
            try {
                Socket socket = server.accept();
                open.add(socket);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                for (int i = 0; i < answers.length; i++) {
                    if (answers[i].equals(".")) {
                        takeText(lines);
                        answers[i] = "250 taken\r\n";
                    } else if (i > 0) {
                        lines.readLine();
                    }
                    socket.getOutputStream().write(answers[i].getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                }
                while (lines.readLine() != null) {
                    // listens, and says nothing
                }
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        });
        talking.setDaemon(true);
        talking.start();
    }

    private static void takeText(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
    }
}
