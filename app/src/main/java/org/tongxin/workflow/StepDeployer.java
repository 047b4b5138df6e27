package org.tongxin.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads every diagram when it is deployed: a step without a limit is refused then, with the whole deployment, not found out by a case that is never late. */
@Component
@Order(2)
class StepDeployer extends AbstractProcessEnginePlugin implements Deployer {

    private final StepRules rules;

    StepDeployer(StepRules rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>(
                configuration.getCustomPreDeployers() == null ? List.of() : configuration.getCustomPreDeployers());
        deployers.add(this);
        configuration.setCustomPreDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<String> findings = new ArrayList<>();
        deployment.getResources().forEach((name, resource) -> {
            if (name.endsWith(".bpmn")) {
                findings.addAll(
                        rules.findings(name, Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))));
            }
        });
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }
}
