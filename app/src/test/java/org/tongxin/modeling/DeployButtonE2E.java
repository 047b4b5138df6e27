package org.tongxin.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.JourneyTest;

/** The Modeler's deploy button: the requests that it sends, with the accounts of all roles, and what it is told. */
@JourneyTest
class DeployButtonE2E {

    /** The Modeler itself waits five seconds; a machine that builds may be busier than a server. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String SOURCE = "Camunda Modeler";
    private static final List<String> TABLES = List.of(
            "act_re_deployment", "act_ge_bytearray", "act_re_procdef", "act_re_decision_def", "act_re_camformdef");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeBack() {
        repository
                .createDeploymentQuery()
                .deploymentSource(SOURCE)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aDiagramWithItsFormsIsDeployedOnce() throws Exception {
        HttpResponse<String> first = deploy("process-owner", officials(), Map.of());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first)
                        .get("deployedProcessDefinitions")
                        .elements()
                        .next()
                        .get("key")
                        .asText())
                .isEqualTo("officials");
        assertThat(jdbc.sql("select person from model_deployment where deployment = ? and reason is null")
                        .param(json(first).get("id").asText())
                        .query(String.class)
                        .single())
                .as("who deployed it is known, not why")
                .isEqualTo("process-owner");
        HttpResponse<String> second = deploy("process-owner", officials(), Map.of());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).get("deployedProcessDefinitions").isNull()).isTrue();
    }

    @Test
    void whatIsDrawnWithTheTemplatesIsDeployedToo(Browser browser) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("drawn.bpmn", Drawing.draw(browser).xml().getBytes(StandardCharsets.UTF_8));
        files.putAll(Drawing.beside());
        HttpResponse<String> answer = deploy("process-owner", files, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "resident",
        "grid-worker",
        "building-head",
        "grid-branch",
        "dispatcher",
        "community-secretary",
        "mediator",
        "department-clerk",
        "party-member",
        "property-manager",
        "owners-committee",
        "street-coordinator",
        "district-coordinator",
        "supervisor",
        "administrator"
    })
    void nobodyElseDeploys(String role) throws Exception {
        Map<String, Long> before = counts();
        assertThat(deploy(role, officials(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void neitherDoesWhoSaysNoNameOrAWrongPassword() throws Exception {
        assertThat(send(create(officials(), Map.of())).statusCode()).isEqualTo(401);
        assertThat(send(create(officials(), Map.of()).header("Authorization", basic("process-owner", "wrong")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRefusalSaysWhatIsWrongWhereTheModelerShowsItAndLeavesNothingBehind() throws Exception {
        Map<String, Long> before = counts();
        Map<String, byte[]> files = officials();
        files.computeIfPresent(
                "officials.bpmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("value=\"officials.review\"", "value=\"officials.reviews\"")
                        .replace("calledElement=\"rating\"", "calledElement=\"rated\"")
                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = deploy("process-owner", files, Map.of());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("的时限 officials.reviews 不在时限表里", "which is not in the table", "[limit-unknown]")
                .contains("调用的流程 rated 不存在", "[process-unknown]")
                .doesNotContain("Exception", "org.tongxin");
        assertThat(json(answer).at("/details/officials.bpmn/errors").findValuesAsText("mainElementId"))
                .contains("Task_Review", "Call_Rating");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aDiagramWithoutItsFormsIsRefused() throws Exception {
        Map<String, byte[]> files = officials();
        files.keySet().removeIf(name -> name.endsWith(".form"));
        HttpResponse<String> answer = deploy("process-owner", files, Map.of());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).contains("Include additional files", "[form-unknown]");
    }

    /** The engine would leave out the forms that are the same, and the diagram would be without them. */
    @Test
    void onlyWhatHasChangedIsNotEnough() throws Exception {
        deploy("process-owner", officials(), Map.of());
        Map<String, byte[]> files = officials();
        files.computeIfPresent(
                "officials.bpmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("安排接待吗？", "要不要接待？")
                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = deploy("process-owner", files, Map.of("deploy-changed-only", "true"));
        assertThat(json(answer).get("message").asText()).contains("[form-unknown]");
        assertThat(deploy("process-owner", files, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void thereAreNoTenants() throws Exception {
        HttpResponse<String> answer = deploy("process-owner", officials(), Map.of("tenant-id", "east"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).contains("[tenant]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/version", "/deployment?maxResults=0", "/process-definition/count", "/decision-definition/count"
            })
    void theModelerFindsTheEngine(String path) throws Exception {
        for (String user : List.of("process-owner", "administrator")) {
            assertThat(send(request(path, user).GET()).statusCode()).isEqualTo(200);
        }
        assertThat(send(request(path, "dispatcher").GET()).statusCode()).isEqualTo(403);
    }

    /** Cases begin with a case file and a form; tasks are completed by whoever has them. */
    @ParameterizedTest
    @CsvSource({
        "POST,/process-definition/key/officials/start",
        "POST,/process-definition/key/officials/submit-form",
        "POST,/message",
        "POST,/task/any/complete",
        "POST,/engine/default/deployment/create",
        "POST,/deployment/any/redeploy",
        "DELETE,/deployment/any",
        "PUT,/process-definition/suspended",
        "POST,/user/create",
        "POST,/process-instance/delete",
        "POST,/migration/execute"
    })
    void nothingElseIsDoneFromThere(String method, String path) throws Exception {
        for (String user : List.of("process-owner", "administrator")) {
            HttpResponse<String> answer = send(request(path, user)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer).get("message").asText()).contains("办件从门户", "cases begin in the portal");
        }
    }

    private HttpResponse<String> deploy(String user, Map<String, byte[]> files, Map<String, String> more)
            throws Exception {
        return send(create(files, more).header("Authorization", basic(user, "demo")));
    }

    /** The form of the Modeler: its fields, then each file under its own name. */
    private HttpRequest.Builder create(Map<String, byte[]> files, Map<String, String> more) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", "officials");
        fields.put("deployment-source", SOURCE);
        fields.put("enable-duplicate-filtering", "true");
        fields.putAll(more);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, field.getKey(), "", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String type = file.getKey().endsWith(".bpmn") ? "text/xml" : "application/octet-stream";
            String rest = "; filename=\"" + file.getKey() + "\"\r\nContent-Type: " + type;
            part(body, file.getKey(), rest, file.getValue());
        }
        body.write("--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address("/deployment/create"))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String name, String rest, byte[] content) throws IOException {
        String head = "--border\r\nContent-Disposition: form-data; name=\"" + name + "\"" + rest + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String user) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", basic(user, "demo"));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + "/engine-rest" + path);
    }

    private static String basic(String user, String password) {
        String login = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }

    private static Map<String, byte[]> officials() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("classpath*:/processes/officials/*.bpmn", "classpath*:/forms/officials-*.form")) {
            for (var resource : resolver.getResources(pattern)) {
                files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
            }
        }
        return files;
    }
}
