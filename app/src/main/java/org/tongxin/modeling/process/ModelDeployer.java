package org.tongxin.modeling.process;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.forms.FormParser;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;
import org.tongxin.modeling.ModelChecker;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;

/**
 * The engine's door: every new deployment, from wherever it comes, is checked before the engine reads it, and refused as a whole. What was deployed before is not checked
 * again when the engine reads it after a restart: running cases go on under the rules of their day.
 */
@Component
@Order(2)
class ModelDeployer extends AbstractProcessEnginePlugin implements Deployer, ModelChecker {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);
    private static final String TEMPLATES = "/processes/.camunda/element-templates/tongxin.json";

    private final RuleChecker checker;
    private final DeployedModels deployed;
    private final Messages messages;
    private final ObjectProvider<DeploymentRecord> record;
    private final ObjectProvider<CurrentPerson> current;
    private @Nullable ProcessEngineConfigurationImpl engine;

    ModelDeployer(
            FormParser parser,
            Messages messages,
            ObjectProvider<Organization> organization,
            ObjectProvider<DeploymentRecord> record,
            ObjectProvider<CurrentPerson> current) {
        this.messages = messages;
        this.record = record;
        this.current = current;
        this.checker = new RuleChecker(parser, new Language(), new Templates(templates()), messages);
        this.deployed = new DeployedModels(
                parser,
                () -> engine().getRepositoryService(),
                () -> engine().getManagementService(),
                organization::getObject);
    }

    private static InputStream templates() {
        return Objects.requireNonNull(ModelDeployer.class.getResourceAsStream(TEMPLATES), TEMPLATES);
    }

    /** The engine with its own services: the beans are not there yet when the engine deploys while it starts. */
    private ProcessEngineConfigurationImpl engine() {
        return Objects.requireNonNull(engine, "no engine");
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        engine = configuration;
        List<Deployer> deployers = new ArrayList<>(
                configuration.getCustomPreDeployers() == null ? List.of() : configuration.getCustomPreDeployers());
        deployers.add(this);
        configuration.setCustomPreDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Finding> found = new ArrayList<>(check(files).all());
        if (deployment.getTenantId() != null) {
            found.add(0, new Finding(String.valueOf(deployment.getName()), "", "", "tenant", List.of()));
        }
        if (byProgram(deployment)) {
            found.removeIf(this::onlyRunning);
        }
        Findings findings = new Findings(found);
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings, messages);
        }
        record(deployment);
    }

    /**
     * A new version of the program has to start whatever cases run in older diagrams: what they will miss is said in the log, and the step that misses it waits among the technical failures.
     */
    private boolean onlyRunning(Finding finding) {
        boolean running = finding.rule().endsWith(InUse.RUNNING);
        if (running) {
            log.warn("Running cases will miss something: {}", finding.line(messages, Locale.ENGLISH));
        }
        return running;
    }

    private static boolean byProgram(DeploymentEntity deployment) {
        return ProgramFiles.DEPLOYMENT.equals(deployment.getName())
                && SecurityContextHolder.getContext().getAuthentication() == null;
    }

    /** Whoever came through another door than the application's own page; nobody when the program itself deploys while it starts. */
    private void record(DeploymentEntity deployment) {
        if (!ProgramFiles.DEPLOYMENT.equals(deployment.getName()) && !Deploying.SOURCE.equals(deployment.getSource())) {
            current.getObject()
                    .find()
                    .ifPresent(person -> record.getObject()
                            .add(deployment.getId(), deployment.getResources().keySet(), person.name(), null));
        }
    }

    @Override
    public Findings check(Map<String, byte[]> files) {
        return checker.check(files, deployed);
    }
}
