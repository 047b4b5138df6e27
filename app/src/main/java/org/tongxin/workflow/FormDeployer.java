package org.tongxin.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.forms.FormParser;

/** Reads every form when it is deployed: what nobody could fill in is refused then, and the whole deployment with it. */
@Component
@Order(1)
class FormDeployer extends AbstractProcessEnginePlugin implements Deployer {

    private final FormParser parser;

    FormDeployer(FormParser parser) {
        this.parser = parser;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(List.of(this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().forEach((name, resource) -> {
            if (name.endsWith(".form")) {
                parser.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
            }
        });
    }
}
