package org.tongxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.EndEventBuilder;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.modeling.process.HostileExpressions;
import org.tongxin.modeling.process.Unchecked;

/** Diagrams that came around the checker: what they bring is not run. */
@IntegrationTest
class ClosedEngineTest {

    private static final String KEY = "closed-engine-test";
    private static final String UNIT = "990101001001";
    private static boolean touched;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    /** Two of them do no harm when they are evaluated; the checker refuses them all the same. */
    static Stream<String> expressions() {
        return HostileExpressions.all()
                .filter(expression -> !Set.of("${roles}", "${execution.setVariable('x', execution)}")
                        .contains(expression));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anExpressionOutsideTheVocabularyIsNotEvaluated(String expression) {
        assertNotRun(service(task -> task.camundaExpression(expression)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.class}", "${execution.processEngineServices != null}"})
    void neitherInAConditionNorInAListener(String expression) {
        assertNotRun(process(start -> start.exclusiveGateway()
                .condition("yes", expression)
                .endEvent()
                .moveToLastGateway()
                .endEvent()));
        assertNotRun(process(start -> start.intermediateThrowEvent()
                .camundaExecutionListenerExpression("start", expression)
                .endEvent()));
        assertNotRun(service(task -> task.camundaExpression("${true}").camundaInputParameter("read", expression)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "ecmascript"})
    void noScriptRuns(String language) {
        assertNotRun(process(start ->
                start.scriptTask().scriptFormat(language).scriptText("1 + 1").endEvent()));
    }

    @Test
    void noClassIsMade() {
        touched = false;
        assertNotRun(service(task -> task.camundaClass(Touch.class.getName())));
        assertThat(touched).isFalse();
    }

    @Test
    void whatTheVocabularySaysIsEvaluated() {
        Deployment deployed = deploy(process(start -> start.serviceTask()
                .camundaExpression("${execution.setVariable('again', unit)}")
                .serviceTask()
                .camundaExpression("${roles.at('dispatcher', unit)}")
                .camundaResultVariable("group")
                .intermediateCatchEvent()
                .message("closed-engine-test")
                .endEvent()));
        try {
            String id =
                    runtime.startProcessInstanceByKey(KEY, Map.of("unit", UNIT)).getId();
            assertThat(runtime.getVariables(id))
                    .containsEntry("again", UNIT)
                    .containsEntry("group", "dispatcher@" + UNIT);
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
    }

    /** A class that a diagram names. */
    public static class Touch implements JavaDelegate {

        public Touch() {
            touched = true;
        }

        @Override
        public void execute(DelegateExecution execution) {
            touched = true;
        }
    }

    private void assertNotRun(BpmnModelInstance model) {
        assertThatThrownBy(() -> {
                    Deployment deployed = deploy(model);
                    try {
                        runtime.startProcessInstanceByKey(KEY, Map.of("unit", UNIT, "urgency", "normal"));
                    } finally {
                        repository.deleteDeployment(deployed.getId(), true);
                    }
                })
                .isInstanceOf(ProcessEngineException.class);
    }

    private Deployment deploy(BpmnModelInstance model) {
        return Unchecked.deploy(repository, repository.createDeployment().addModelInstance(KEY + ".bpmn", model));
    }

    private static BpmnModelInstance service(UnaryOperator<ServiceTaskBuilder> said) {
        return process(start -> said.apply(start.serviceTask()).endEvent());
    }

    private static BpmnModelInstance process(Function<StartEventBuilder, EndEventBuilder> path) {
        return path.apply(Bpmn.createExecutableProcess(KEY)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent())
                .done();
    }
}
