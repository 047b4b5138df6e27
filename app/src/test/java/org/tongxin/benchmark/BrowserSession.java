package org.tongxin.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser asks the application for when somebody opens one of its pages, without a browser. */
final class BrowserSession {

    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern TASK =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private String task = "";

    BrowserSession(String address, String user) throws IOException, InterruptedException {
        this.address = address;
        get("/login");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("User-Agent", BROWSER)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=demo"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.uri().getPath().contains("login")) {
            throw new IOException("No login for " + user);
        }
    }

    /** The id of some task in the list that was last shown. */
    String task() {
        return task;
    }

    /** The page, its first state, and the view that the browser then navigates to. */
    String open(String route) throws IOException, InterruptedException {
        get("/" + route);
        String first = get("/?v-r=init&location=" + URLEncoder.encode(route, StandardCharsets.UTF_8) + "&query=");
        String shown =
                rpc(found(KEY, first), found(UI, first), """
                [{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}]
                """.formatted(route).strip());
        Matcher matcher = TASK.matcher(shown);
        if (route.equals("inbox") && matcher.find()) {
            task = matcher.group(1);
        }
        return shown;
    }

    private String rpc(String key, String ui, String calls) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui))
                        .header("User-Agent", BROWSER)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"csrfToken\":\"" + key + "\",\"rpc\":" + calls + ",\"syncId\":0,\"clientId\":0}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return checked(answer);
    }

    private String get(String path) throws IOException, InterruptedException {
        return checked(client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("User-Agent", BROWSER)
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static String checked(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.uri().getPath());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in " + text.substring(0, Math.min(300, text.length())));
        }
        return matcher.group(1);
    }
}
