package org.tongxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.IntegrationTest;

/** A diagram made after the owners' guide, with something forgotten: refused with the element, the rule and the remedy. */
@IntegrationTest
class StepDeploymentTest {

    @Autowired
    RepositoryService repository;

    @Test
    void aForgottenDeadlineIsNamedWithItsElementAndWhatToDo() throws IOException {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(officials().getBytes(StandardCharsets.UTF_8)));
        for (String id : List.of("Flow_HandleEscalated", "End_HandleEscalated", "Timer_HandleOverdue")) {
            remove(model, id + "_di");
            remove(model, id);
        }
        String forgotten = Bpmn.convertToString(model);
        assertRefused(forgotten, "Task_Handle", "超期");
    }

    @Test
    void aStepWithoutALimitIsRefusedAndLeavesNothingBehind() throws IOException {
        assertRefused(
                officials().replace("<camunda:property name=\"limit\" value=\"officials.handle\" />", ""),
                "Task_Handle",
                "没有时限",
                "has no limit");
    }

    @Test
    void allFindingsComeAtOnce() throws IOException {
        String nothing =
                officials().replaceAll("<camunda:property name=\"limit\" value=\"officials\\.[rh][^\"]*\" />", "");
        assertRefused(nothing, "Task_Receive", "Task_Handle", "Task_Review");
    }

    @Test
    void theSameDiagramTwiceInOneDeploymentIsRefused() throws IOException {
        String diagram = officials();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("twice")
                        .addString("officials.bpmn", diagram)
                        .addString("officials-copy.bpmn", diagram)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("officials");
        assertThat(repository.createDeploymentQuery().deploymentName("twice").count())
                .isZero();
    }

    @Test
    void theSameDiagramAgainIsNoNewVersion() throws IOException {
        long before = versions();
        Deployment again = repository
                .createDeployment()
                .name("again")
                .enableDuplicateFiltering(true)
                .addString("officials.bpmn", officials())
                .addString("step-deployment-test.txt", "only this is new")
                .deploy();
        DeploymentWithDefinitions oncemore = repository
                .createDeployment()
                .name("again")
                .enableDuplicateFiltering(true)
                .addString("officials.bpmn", officials())
                .deployWithResult();
        assertThat(versions()).isEqualTo(before + 1);
        repository.deleteDeployment(again.getId(), true);
        assertThat(oncemore.getDeployedProcessDefinitions()).isNullOrEmpty();
    }

    private static void remove(BpmnModelInstance model, String id) {
        ModelElementInstance element = model.getModelElementById(id);
        element.getParentElement().removeChildElement(element);
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("officials")
                .count();
    }

    private void assertRefused(String diagram, String... words) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("step-refused")
                        .addString("officials.bpmn", diagram)
                        .deploy())
                .isInstanceOfSatisfying(
                        ModelRefused.class,
                        refused ->
                                assertThat(refused.getMessage()).contains(words).contains("officials.bpmn"));
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("step-refused")
                        .count())
                .isZero();
    }

    private static String officials() throws IOException {
        return new ClassPathResource("processes/officials/officials.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
