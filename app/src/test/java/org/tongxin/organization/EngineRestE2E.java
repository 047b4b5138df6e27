package org.tongxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.JourneyTest;

/** Camunda's REST interface through the real server: only process owners and administrators, by name and password. */
@JourneyTest
class EngineRestE2E {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"process-owner,200", "administrator,200", "dispatcher,403", "supervisor,403"})
    void onlyProcessOwnersAndAdministratorsReachTheEngine(String user, int status) throws Exception {
        assertThat(get("/engine-rest/process-definition/count", user).statusCode())
                .isEqualTo(status);
    }

    @Test
    void anotherSpellingOfTheAddressIsNoWayAround() throws Exception {
        assertThat(get("/engine%2Drest/process-definition/count", "dispatcher").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void whoSaysNoNameIsAskedForOne() throws Exception {
        assertThat(get("/engine-rest/process-definition/count", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theEngineKnowsTheGroupsOfTheOrganisation() throws Exception {
        HttpResponse<String> groups = get("/engine-rest/group/count?member=dispatcher", "process-owner");
        assertThat(groups.body()).isEqualTo("{\"count\":1}");
    }

    private HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (user != null) {
            String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + login);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
