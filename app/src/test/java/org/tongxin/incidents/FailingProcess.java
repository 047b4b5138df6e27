package org.tongxin.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseFixture;
import org.tongxin.common.CaseNumber;
import org.tongxin.migration.NewVersion;
import org.tongxin.modeling.process.Unchecked;

/** A process with a step that reads a table which nobody has deployed: it fails until somebody does. */
public final class FailingProcess {

    public static final String KEY = "incident-test";
    public static final String PHONE = "13800005678";

    final ProcessEngine engine;
    private final CaseFiles cases;
    private final CaseFixture fixture;
    private final List<String> deployments = new ArrayList<>();

    public FailingProcess(AutowireCapableBeanFactory beans) {
        engine = beans.getBean(ProcessEngine.class);
        cases = beans.getBean(CaseFiles.class);
        fixture = new CaseFixture(beans);
    }

    public void deploy(String table) {
        deployments.add(Unchecked.deploy(
                        engine.getRepositoryService(),
                        engine.getRepositoryService()
                                .createDeployment()
                                .addModelInstance(
                                        KEY + ".bpmn",
                                        Bpmn.createExecutableProcess(KEY)
                                                .name("故障演练")
                                                .camundaHistoryTimeToLiveString("P1D")
                                                .startEvent()
                                                .serviceTask("Task_Count")
                                                .name("读取数字")
                                                .camundaAsyncBefore()
                                                .camundaExpression("${table.number('" + table + "', 'n', execution)}")
                                                .userTask("Task_After")
                                                .name("收尾")
                                                .endEvent()
                                                .done()))
                .getId());
    }

    public void mend(String table) {
        deployments.add(Unchecked.deploy(
                        engine.getRepositoryService(),
                        engine.getRepositoryService().createDeployment().addString(table + ".dmn", """
                                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
                                          <decision id="%s" name="n" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D">
                                            <decisionTable id="t" hitPolicy="FIRST">
                                              <output id="o" name="n" typeRef="integer" />
                                              <rule id="r"><outputEntry id="e"><text>7</text></outputEntry></rule>
                                            </decisionTable>
                                          </decision>
                                        </definitions>
                                        """.formatted(
                                        table)))
                .getId());
    }

    public CaseNumber begin() {
        CaseNumber number = cases.open(fixture.newCase(
                        CaseFixture.COMMUNITY, "处理出错", Map.of("contactName", "张三丰", "contactPhone", PHONE)))
                .number();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY, number.value(), Map.of("unit", CaseFixture.COMMUNITY.value(), "urgency", "normal"));
        return number;
    }

    public CaseNumber failing() {
        CaseNumber number = begin();
        exhaust(number);
        return number;
    }

    Job job(CaseNumber number) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getId())
                .singleResult();
    }

    /** As the job executor would, however long it waits between the attempts. */
    int exhaust(CaseNumber number) {
        int attempts = 0;
        while (job(number) != null && job(number).getRetries() > 0) {
            attempts++;
            String id = job(number).getId();
            try {
                engine.getManagementService().executeJob(id);
            } catch (RuntimeException failed) {
                assertThat(failed).isNotNull();
            }
        }
        return attempts;
    }

    public void leave() {
        for (int i = deployments.size() - 1; i >= 0; i--) {
            NewVersion.remove(engine, deployments.get(i));
        }
    }
}
