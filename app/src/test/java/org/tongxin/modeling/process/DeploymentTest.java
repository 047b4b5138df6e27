package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.ModelChecker;
import org.tongxin.modeling.ModelRefused;

/** A deployment to the engine with something forgotten: refused as a whole, with the element, the rule and the remedy. */
@IntegrationTest
class DeploymentTest {

    private static final List<String> TABLES = List.of(
            "act_re_deployment", "act_ge_bytearray", "act_re_procdef", "act_re_decision_def", "act_re_camformdef");

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelChecker checker;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aForgottenLimitIsNamedInBothLanguagesAndLeavesNothingBehind() throws IOException {
        Map<String, byte[]> files = officials();
        replace(files, "<camunda:property name=\"limit\" value=\"officials.handle\" />", "");
        assertRefused(files, "officials.bpmn", "Task_Handle", "没有时限", "has no limit", "[step-limit]");
    }

    @Test
    void allFindingsOfAllFilesComeAtOnce() throws IOException {
        Map<String, byte[]> files = officials();
        replace(files, "<camunda:property name=\"limit\" value=\"officials\\.[rh][^\"]*\" />", "");
        files.put("officials-review.form", "{\"type\": \"default\"}".getBytes(StandardCharsets.UTF_8));
        assertRefused(files, "Task_Receive", "Task_Handle", "Task_Review", "officials-review.form");
    }

    @Test
    void aFormWithAnUnknownComponentIsRefused() {
        String form = "{\"schemaVersion\": 16, \"type\": \"default\", \"id\": \"refused\", \"components\": ["
                + "{\"type\": \"iframe\", \"id\": \"Field_Frame\", \"url\": \"https://example.org\"}]}";
        assertRefused(Map.of("refused.form", form.getBytes(StandardCharsets.UTF_8)), "Field_Frame", "form-invalid");
    }

    @Test
    void aDiagramWithoutItsFormsIsRefused() throws IOException {
        Map<String, byte[]> files = officials();
        files.keySet().removeIf(name -> name.endsWith(".form"));
        assertRefused(files, "officials-arrange.form", "form-unknown");
    }

    @Test
    void theSameDiagramTwiceInOneDeploymentIsRefused() throws IOException {
        Map<String, byte[]> files = officials();
        files.put("officials-copy.bpmn", files.get("officials.bpmn"));
        assertRefused(files, "officials-copy.bpmn", "id-duplicate");
    }

    @Test
    void whatIsDeployedAlreadyCounts() throws IOException {
        assertThat(checker.check(officials()).all()).isEmpty();
        Map<String, byte[]> files = officials();
        replace(files, "calledElement=\"rating\"", "calledElement=\"rated\"");
        replace(files, "value=\"officials.review\"", "value=\"officials.reviews\"");
        assertThat(checker.check(files).all()).extracting(Finding::rule).contains("process-unknown", "limit-unknown");
    }

    @Test
    void aTableKeepsWhatDeployedDiagramsUse() throws IOException {
        String limits = table("limits/limits.dmn");
        assertThat(rules(Map.of("limits.dmn", limits.replace("\"officials.handle\"", "\"officials.handled\""))))
                .containsExactly("limit-used");
        assertThat(rules(Map.of("limits.dmn", limits.replace("\"points.none\"", "\"points.nobody\""))))
                .isEmpty();
        String rounds = table("dispatch/dispatch-rounds.dmn");
        assertThat(rules(Map.of("dispatch-rounds.dmn", rounds.replace("name=\"refusals\"", "name=\"refused\""))))
                .containsExactly("output-used");
        assertThat(rules(Map.of("dispatch-rounds.dmn", rounds))).isEmpty();
    }

    /** With the diagram that no longer uses it, a limit may go; cases that other tests have left in the older one may still need it. */
    @Test
    void aTableMayLoseWhatItsDiagramNoLongerUses() throws IOException {
        Map<String, byte[]> files = officials();
        replace(files, "value=\"officials.handle\"", "value=\"officials.handled\"");
        files.put(
                "limits.dmn",
                table("limits/limits.dmn")
                        .replace("\"officials.handle\"", "\"officials.handled\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(checker.check(files).all()).extracting(Finding::rule).isSubsetOf("limit-running");
    }

    @ParameterizedTest
    @MethodSource("org.tongxin.modeling.process.HostileModels#all")
    void whatIsHostileLeavesNothingBehind(HostileModels.Attack attack) {
        Map<String, Long> before = counts();
        DeploymentBuilder builder = repository.createDeployment().name("hostile");
        attack.files().forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        assertThatThrownBy(builder::deploy).isInstanceOf(ModelRefused.class);
        assertThat(counts()).isEqualTo(before);
    }

    private List<String> rules(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return checker.check(bytes).all().stream().map(Finding::rule).distinct().toList();
    }

    private static String table(String path) throws IOException {
        return new ClassPathResource("processes/" + path).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theSameDiagramAgainIsNoNewVersion() throws IOException {
        Map<String, Long> before = counts();
        DeploymentWithDefinitions first =
                builder("again", officials()).enableDuplicateFiltering(true).deployWithResult();
        Map<String, Long> between = counts();
        DeploymentWithDefinitions second =
                builder("again", officials()).enableDuplicateFiltering(true).deployWithResult();
        assertThat(counts()).isEqualTo(between).isNotEqualTo(before);
        assertThat(second.getDeployedProcessDefinitions()).isNullOrEmpty();
        repository.deleteDeployment(first.getId(), true);
        assertThat(counts()).isEqualTo(before);
    }

    private void assertRefused(Map<String, byte[]> files, String... words) {
        Map<String, Long> before = counts();
        assertThatThrownBy(() -> builder("refused", files).deploy())
                .isInstanceOfSatisfying(
                        ModelRefused.class,
                        refused -> assertThat(refused.getMessage()).contains(words));
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }

    private DeploymentBuilder builder(String name, Map<String, byte[]> files) {
        DeploymentBuilder builder = repository.createDeployment().name(name);
        files.forEach((file, content) -> builder.addString(file, new String(content, StandardCharsets.UTF_8)));
        return builder;
    }

    private static void replace(Map<String, byte[]> files, String from, String to) {
        files.computeIfPresent(
                "officials.bpmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceAll(from, to)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> officials() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        var found = new ArrayList<>(List.of(resolver.getResources("classpath*:/forms/officials-*.form")));
        found.addAll(List.of(resolver.getResources("classpath*:/processes/officials/*.bpmn")));
        for (var resource : found) {
            files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
        }
        return files;
    }
}
