package org.tongxin.modeling.process;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** Deploys around the checker: small diagrams that a test needs, and those that came before there was a rule. */
public final class Unchecked {

    private Unchecked() {}

    public static DeploymentWithDefinitions deploy(RepositoryService repository, DeploymentBuilder builder) {
        ProcessEngineConfigurationImpl engine = ((ServiceImpl) repository)
                .getCommandExecutor()
                .execute(context -> context.getProcessEngineConfiguration());
        List<Deployer> all = engine.getDeployers();
        engine.getDeploymentCache()
                .setDeployers(all.stream()
                        .filter(deployer -> !(deployer instanceof ModelDeployer))
                        .toList());
        try {
            return builder.deployWithResult();
        } finally {
            engine.getDeploymentCache().setDeployers(all);
        }
    }
}
