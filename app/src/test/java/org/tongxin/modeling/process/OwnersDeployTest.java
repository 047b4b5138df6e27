package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.modeling.ModelVersion;

/** A process owner changes what is deployed: files looked at, deployed with a reason, rolled back; and who may not. */
@IntegrationTest
class OwnersDeployTest {

    @Autowired
    Deployments deployments;

    @Autowired
    ModelCatalogue catalogue;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OwnersTurn owner = new OwnersTurn();

    int before;

    @BeforeEach
    void begin() {
        before = owner.version("officials");
    }

    @Test
    void aChangedDiagramTakesItsFormsAlongAndSaysWhatIsDifferent() {
        Draft draft = check(OfficialsFiles.renamed("约时间"));
        assertThat(draft.findings().all()).isEmpty();
        assertThat(draft.deployable()).isTrue();
        assertThat(draft.along())
                .extracting(Draft.Along::file)
                .contains("officials-start.form", "officials-arrange.form", "officials-review.form");
        assertThat(draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .singleElement()
                        .isEqualTo(new Difference(
                                Difference.How.CHANGED,
                                "Task_Arrange",
                                "userTask",
                                "约时间",
                                List.of(new Difference.Detail("name", "安排接待", "约时间")))));
        assertThat(owner.version("officials")).as("a check stores nothing").isEqualTo(before);
    }

    @Test
    void whatIsDeployedIsKeptWithWhoAndWhy() {
        List<ModelVersion> done = deployments.deploy(check(OfficialsFiles.renamed("约时间")), "居民说看不懂");
        assertThat(done).hasSize(6).extracting(ModelVersion::file).contains("officials.bpmn", "officials-handle.form");
        ModelVersion now = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        assertThat(now.version()).isEqualTo(before + 1);
        assertThat(now.origin().person()).isEqualTo("process-owner");
        assertThat(now.origin().reason()).isEqualTo("居民说看不懂");
        assertThat(now.origin().program()).isFalse();
        assertThat(catalogue
                        .versions(ModelKind.PROCESS, "officials")
                        .get(1)
                        .origin()
                        .program())
                .isTrue();
        assertThat(recorded("deployed")).contains("officials.bpmn");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsDeployed() {
        Map<String, byte[]> broken = OfficialsFiles.with(
                OfficialsFiles.diagram(), "<camunda:property name=\"limit\" value=\"officials.handle\" />", "");
        Draft draft = check(broken);
        assertThat(draft.findings().all()).extracting(Finding::element).containsExactly("Task_Handle");
        assertThat(draft.deployable()).isFalse();
        assertThatThrownBy(() -> deployments.deploy(draft, "试试")).isInstanceOf(ModelRefused.class);
        assertThat(owner.version("officials")).isEqualTo(before);
    }

    @Test
    void aChangedFormTakesTheDiagramAlongThatUsesIt() {
        Draft draft =
                check(OfficialsFiles.with(OfficialsFiles.form("officials-review.form"), "\"label\"", " \"label\""));
        assertThat(draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .as("how a file is written does not count")
                        .isEmpty());
        assertThat(draft.along()).contains(new Draft.Along("officials.bpmn", "officials-review.form"));
        deployments.deploy(draft, "表单换说法");
        assertThat(owner.version("officials")).isEqualTo(before + 1);
        Draft alone = deployments.check(
                OfficialsFiles.with(OfficialsFiles.form("officials-review.form"), "\"label\"", "  \"label\""),
                List.of("officials.bpmn"));
        assertThat(alone.deploy()).containsOnlyKeys("officials-review.form");
    }

    @Test
    void aFormLeftOutIsMissedByTheChecker() {
        Draft draft = deployments.check(OfficialsFiles.renamed("约时间"), List.of("officials-handle.form"));
        assertThat(draft.findings().all()).extracting(Finding::rule).containsExactly("form-unknown");
    }

    @Test
    void whatIsDeployedAlreadyIsNotDeployedAgain() {
        Draft draft = check(OfficialsFiles.all());
        assertThat(draft.deploy()).isEmpty();
        assertThat(draft.unchanged()).hasSize(6);
        assertThatThrownBy(() -> deployments.deploy(draft, "再来")).hasMessage("models.unchanged");
    }

    @Test
    void withoutAReasonNothingIsDeployed() {
        assertThatThrownBy(() -> deployments.deploy(check(OfficialsFiles.renamed("约时间")), "  "))
                .hasMessage("models.reason-missing");
        assertThat(owner.version("officials")).isEqualTo(before);
    }

    @Test
    void anEarlierVersionIsDeployedAgainAsANewOne() {
        ModelVersion first = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        deployments.deploy(check(OfficialsFiles.renamed("约时间")), "改名");
        Draft back = check(deployments.earlier(first));
        assertThat(back.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .extracting(Difference::name)
                        .containsExactly("安排接待"));
        deployments.deploy(back, "改回去");
        ModelVersion now = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        assertThat(now.version()).isEqualTo(before + 2);
        assertThat(catalogue.content(now)).isEqualTo(catalogue.content(first));
        String started = runtime.createProcessInstanceByKey("officials")
                .businessKey("models-test")
                .setVariables(Map.of("unit", "990101001001", "category", "other", "urgency", "normal"))
                .execute()
                .getProcessDefinitionId();
        assertThat(started).isEqualTo(now.definition());
        assertThat(catalogue
                        .newest(ModelKind.PROCESS, "officials")
                        .orElseThrow()
                        .running())
                .isEqualTo(1);
        assertThat(catalogue.steps(now)).containsExactly(new ModelCatalogue.StepLoad("Task_Arrange", 1, 0));
    }

    @Test
    void anEarlierVersionThatTodaysRulesRefuseSaysWhy() {
        Map<String, byte[]> old =
                OfficialsFiles.with(OfficialsFiles.all(), "value=\"officials.handle\"", "value=\"officials.gone\"");
        var builder = repository.createDeployment().name("before there was a rule");
        old.forEach((file, content) -> builder.addString(file, new String(content, StandardCharsets.UTF_8)));
        Unchecked.deploy(repository, builder);
        ModelVersion early = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        deployments.deploy(check(OfficialsFiles.diagram()), "修好");
        assertThat(check(deployments.earlier(early)).findings().all())
                .extracting(Finding::rule)
                .containsExactly("limit-unknown");
    }

    /** The same limit under another name: the newest diagram and table know it, the case that runs already does not. */
    @Test
    void aLimitStaysUntilNoCaseNeedsIt() {
        Map<String, byte[]> files =
                OfficialsFiles.with(OfficialsFiles.all(), "officials.review", "officials.look-back");
        Map<String, byte[]> limits = Map.of(
                "limits.dmn",
                catalogue.content(catalogue.newest(ModelKind.TABLE, "limits").orElseThrow()));
        files.putAll(OfficialsFiles.with(limits, "officials.review", "officials.look-back"));
        long others = runtime.createProcessInstanceQuery()
                .processDefinitionKey("officials")
                .count();
        assertThat(check(files).findings().all()).hasSize(others == 0 ? 0 : 1);
        String running = runtime.createProcessInstanceByKey("officials")
                .businessKey("models-test")
                .setVariables(Map.of("unit", "990101001001", "category", "other", "urgency", "normal"))
                .execute()
                .getId();
        try {
            assertThat(check(files).findings().all()).singleElement().satisfies(finding -> {
                assertThat(finding.file()).isEqualTo("limits.dmn");
                assertThat(finding.rule()).isEqualTo("limit-running");
                assertThat(finding.details())
                        .containsExactly("officials.review", "officials", "" + before, "" + (others + 1));
            });
            assertThatThrownBy(() -> asTheProgram(files).deploy())
                    .as("whoever only names a deployment so")
                    .isInstanceOf(ModelRefused.class);
            SecurityContextHolder.clearContext();
            assertThat(asTheProgram(files).deploy().getId())
                    .as("the program itself has to start")
                    .isNotEmpty();
        } finally {
            runtime.deleteProcessInstance(running, "the test is over");
        }
    }

    private DeploymentBuilder asTheProgram(Map<String, byte[]> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(ProgramFiles.DEPLOYMENT);
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        return deployment;
    }

    @Test
    void aCalledProcessDemandsNothingThatItsCallersDoNotHandOver() throws IOException {
        assertThat(demanding("greeting").findings().all()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("given-used");
            assertThat(finding.details()).containsExactly("greeting", "Call_Level", "mediation");
        });
        assertThat(demanding("outcome").findings().all())
                .as("which a form of the caller stores")
                .isEmpty();
    }

    private Draft demanding(String variable) throws IOException {
        byte[] level = new ClassPathResource("processes/mediation-level/mediation-level.bpmn").getContentAsByteArray();
        return check(OfficialsFiles.with(
                Map.of("mediation-level.bpmn", level), "value=\"lead,", "value=\"" + variable + ",lead,"));
    }

    @Test
    void whoComparedWithAnOlderVersionIsTold() {
        Draft mine = check(OfficialsFiles.renamed("约时间"));
        deployments.deploy(check(OfficialsFiles.renamed("约地点")), "另一个人先部署");
        assertThatThrownBy(() -> deployments.deploy(mine, "后来的")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("models.newer");
            assertThat(refused.arguments()).contains(before + 1, "窦文博");
        });
        assertThat(owner.version("officials")).isEqualTo(before + 1);
    }

    @Test
    void ofTwoInTheSameInstantOneIsFirst() throws Exception {
        Draft draft = check(OfficialsFiles.renamed("约时间"));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService owners = Executors.newFixedThreadPool(2);
        try {
            var answers = owners.invokeAll(List.of(deploying(draft, together), deploying(draft, together)));
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())
                            .map(refused -> refused == null ? "deployed" : refused.key()))
                    .containsExactlyInAnyOrder("deployed", "models.newer");
        } finally {
            owners.shutdownNow();
        }
        assertThat(owner.version("officials")).isEqualTo(before + 1);
    }

    private Callable<@Nullable Refused> deploying(Draft draft, CyclicBarrier together) {
        return () -> {
            OwnersTurn.as("process-owner");
            together.await();
            try {
                deployments.deploy(draft, "同时");
                return null;
            } catch (Refused refused) {
                return refused;
            }
        };
    }

    @Test
    void whatComesByAnotherDoorHasAPersonAndNoReason() {
        var builder = repository.createDeployment().name("Modeler").source("Camunda Modeler");
        Map<String, byte[]> files = OfficialsFiles.with(OfficialsFiles.all(), "安排接待", "约时间");
        files.forEach((file, content) -> builder.addString(file, new String(content, StandardCharsets.UTF_8)));
        builder.deploy();
        ModelVersion now = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        assertThat(now.origin().person()).isEqualTo("process-owner");
        assertThat(now.origin().reason()).isNull();
        assertThat(recorded("deployed")).contains("officials.bpmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "dispatcher", "supervisor"})
    void onlyProcessOwnersChangeWhatIsDeployed(String account) {
        Draft draft = check(OfficialsFiles.renamed("约时间"));
        ModelVersion now = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        OwnersTurn.as(account);
        for (Runnable attempt : List.<Runnable>of(
                () -> deployments.check(Map.of(), List.of()),
                () -> deployments.earlier(now),
                () -> deployments.deploy(draft, "不行"),
                () -> deployments.schedule(draft, "不行", now.origin().at()),
                () -> deployments.cancel(1))) {
            assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(owner.version("officials")).isEqualTo(before);
    }

    @Test
    void administratorsLookAndOthersDoNot() {
        OwnersTurn.as("administrator");
        assertThat(catalogue.newest()).extracting(ModelVersion::kind).contains(ModelKind.values());
        assertThat(deployments.scheduled()).isEmpty();
        OwnersTurn.as("dispatcher");
        assertThatThrownBy(() -> catalogue.newest()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> catalogue.versions(ModelKind.FORM, "officials-start"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deployments.scheduled()).isInstanceOf(AccessDeniedException.class);
    }

    private Draft check(Map<String, byte[]> files) {
        return deployments.check(files, List.of());
    }

    private List<String> recorded(String action) {
        return jdbc
                .sql(
                        "select subject from admin_change where kind = 'model' and action = ? and person = 'process-owner' order by id desc limit 1")
                .param(action)
                .query(String.class)
                .list()
                .stream()
                .flatMap(subject -> Stream.of(subject.split(", ")))
                .toList();
    }
}
