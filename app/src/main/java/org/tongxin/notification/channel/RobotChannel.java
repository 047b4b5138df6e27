package org.tongxin.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Group robots of WeCom (企业微信群机器人): Markdown, posted to the address of the group's robot. */
@Component
public class RobotChannel implements Channel {

    private static final int OK = 200;

    private final List<String> allowed;
    private final ObjectMapper json;
    private final Duration patience;
    private final HttpClient client;

    @org.springframework.beans.factory.annotation.Autowired
    RobotChannel(@Value("${tongxin.robot-addresses}") List<String> allowed, ObjectMapper json) {
        this(allowed, json, Duration.ofSeconds(10));
    }

    RobotChannel(List<String> allowed, ObjectMapper json, Duration patience) {
        this.allowed = allowed;
        this.json = json;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience.dividedBy(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String id() {
        return ROBOT;
    }

    @Override
    public boolean ready() {
        return true;
    }

    /** Whether it is the address of a robot: nothing else is ever called. */
    public boolean allows(String address) {
        try {
            URI.create(address);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        return address.length() <= 500 && allowed.stream().anyMatch(address::startsWith);
    }

    @Override
    public Outcome send(Letter letter) {
        if (!allows(letter.to())) {
            return Outcome.of(Outcome.Kind.REFUSED, "address", null);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(letter.to()))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body(letter.text())))
                    .build();
            var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            try {
                return said(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } finally {
                answer.cancel(true);
            }
        } catch (TimeoutException silent) {
            return Outcome.of(Outcome.Kind.UNKNOWN, "silent", null);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof ConnectException
                            || failed.getCause() instanceof HttpConnectTimeoutException
                    ? Outcome.of(Outcome.Kind.UNREACHABLE, "unreachable", null)
                    : Outcome.of(Outcome.Kind.UNKNOWN, "silent", null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.of(Outcome.Kind.UNKNOWN, "silent", null);
        }
    }

    private String body(String markdown) {
        try {
            return json.writeValueAsString(Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The robot answers 200 also when it refuses; then {@code errcode} is not 0. */
    private Outcome said(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            return Outcome.of(Outcome.Kind.REFUSED, "http", answer.statusCode());
        }
        try {
            JsonNode code = json.readTree(answer.body()).path("errcode");
            if (!code.isIntegralNumber()) {
                return Outcome.of(Outcome.Kind.UNKNOWN, "answer", null);
            }
            return code.asInt() == 0 ? Outcome.SENT : Outcome.of(Outcome.Kind.REFUSED, "errcode", code.asInt());
        } catch (JsonProcessingException noJson) {
            return Outcome.of(Outcome.Kind.UNKNOWN, "answer", null);
        }
    }
}
