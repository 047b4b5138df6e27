package org.tongxin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server that answers, refuses, fails, or never says anything. */
class RobotChannelTest {

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private RobotChannel channel;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/ok", exchange -> answer(exchange, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}"));
        server.createContext("/refuses", exchange -> answer(exchange, 200, "{\"errcode\":45009,\"errmsg\":\"limit\"}"));
        server.createContext("/fails", exchange -> answer(exchange, 500, "oops"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 302, "");
        });
        server.createContext("/page", exchange -> answer(exchange, 200, "<html>"));
        server.createContext("/never", exchange -> hang());
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hang();
        });
        server.start();
        channel = new RobotChannel(List.of("http://localhost:"), json, Duration.ofMillis(800));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Outcome send(String path) {
        return channel.send(
                new Letter(7, "http://localhost:" + server.getAddress().getPort() + path, "", "**超期** 一件"));
    }

    @Test
    void saysItInTheFormatOfTheGroupRobots() throws IOException {
        assertThat(send("/ok").kind()).isEqualTo(Outcome.Kind.SENT);
        JsonNode body = json.readTree(received.get(0));
        assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(body.path("markdown").path("content").asText()).isEqualTo("**超期** 一件");
    }

    @Test
    void anErrorInAFriendlyAnswerIsAnError() {
        assertThat(send("/refuses")).isEqualTo(new Outcome(Outcome.Kind.REFUSED, "errcode", "45009"));
    }

    @Test
    void anErrorOfTheServerMayBeTriedAgain() {
        assertThat(send("/fails")).isEqualTo(new Outcome(Outcome.Kind.REFUSED, "http", "500"));
    }

    @Test
    void whoNeverAnswersCostsNoMoreThanOurPatienceAndMayHaveGotIt() {
        long begin = System.nanoTime();
        assertThat(send("/never")).isEqualTo(new Outcome(Outcome.Kind.UNKNOWN, "silent", null));
        assertThat(send("/half")).isEqualTo(new Outcome(Outcome.Kind.UNKNOWN, "silent", null));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerThatMakesNoSenseIsNotTaken() {
        assertThat(send("/page")).isEqualTo(new Outcome(Outcome.Kind.UNKNOWN, "answer", null));
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        assertThat(send("/moved")).isEqualTo(new Outcome(Outcome.Kind.REFUSED, "http", "302"));
        assertThat(received).hasSize(1);
    }

    @Test
    void whereNobodyListensNothingHasArrived() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Outcome outcome = channel.send(new Letter(7, "http://localhost:" + free + "/", "", "x"));
        assertThat(outcome).isEqualTo(new Outcome(Outcome.Kind.UNREACHABLE, "unreachable", null));
    }

    @Test
    void onlyTheAddressesOfRobotsAreCalled() {
        RobotChannel strict = new RobotChannel(
                List.of("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key="), json, Duration.ofSeconds(1));
        assertThat(strict.allows("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx"))
                .isTrue();
        assertThat(strict.allows("http://169.254.169.254/latest")).isFalse();
        assertThat(strict.allows("https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=1"))
                .isFalse();
        assertThat(strict.allows("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a b"))
                .isFalse();
        assertThat(strict.send(new Letter(7, "http://localhost:1/", "", "x")))
                .isEqualTo(new Outcome(Outcome.Kind.REFUSED, "address", null));
    }

    @Test
    void theAddressDoesNotShowInWhatMightBeLogged() {
        assertThat(new Letter(7, "https://secret", "s", "t").toString()).doesNotContain("secret");
    }
}
