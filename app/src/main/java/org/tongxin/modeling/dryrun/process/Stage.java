package org.tongxin.modeling.dryrun.process;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.SavepointManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.Rehearsal;

/**
 * One transaction that is always rolled back. Real traffic meets it as little as possible: few at a time, none for long, and it would rather give up than wait for somebody's
 * lock. Definitions that were deployed in it are taken out of the engine's cache again; the engine's lock for deployments is not taken, so that a real one need not wait: what is
 * numbered here nobody else ever sees.
 */
@Component
class Stage {

    private static final int PLACES = 2;
    private static final int SECONDS = 60;

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Failures failures;
    private final TransactionTemplate apart;
    private final Semaphore places = new Semaphore(PLACES);

    Stage(ProcessEngine engine, JdbcClient jdbc, Failures failures, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.failures = failures;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setTimeout(SECONDS);
    }

    /**
     * @param files that are deployed first; may be empty
     * @throws Refused {@code dryrun.busy}; {@code dryrun.database} and {@code dryrun.not-begun} when nothing came of it
     */
    <T> T play(Map<String, byte[]> files, Instant begun, BiFunction<Rehearsal, SavepointManager, T> work) {
        if (!places.tryAcquire()) {
            throw new Refused("dryrun.busy");
        }
        try {
            return Rehearsal.of(
                    number(),
                    begun,
                    rehearsal -> apart.execute(status -> {
                        status.setRollbackOnly();
                        jdbc.sql("set local lock_timeout = '3s'").update();
                        jdbc.sql("set local statement_timeout = '15s'").update();
                        DeploymentEntity deployed = files.isEmpty() ? null : deploy(files);
                        try {
                            return work.apply(rehearsal, status);
                        } finally {
                            forget(deployed);
                        }
                    }));
        } catch (RuntimeException failed) {
            throw failures.told(failed);
        } finally {
            places.release();
        }
    }

    /** No real case has one like it. */
    private static CaseNumber number() {
        return new CaseNumber("TRY-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36));
    }

    private DeploymentEntity deploy(Map<String, byte[]> files) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("dry run");
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return (DeploymentEntity)
                configuration().getCommandExecutorTxRequired().execute(new WithoutLock((DeploymentBuilderImpl)
                        deployment));
    }

    private void forget(@Nullable DeploymentEntity deployed) {
        if (deployed == null) {
            return;
        }
        DeploymentCache cache = configuration().getDeploymentCache();
        each(deployed.getDeployedProcessDefinitions()).forEach(one -> cache.removeProcessDefinition(one.getId()));
        each(deployed.getDeployedDecisionDefinitions()).forEach(one -> cache.removeDecisionDefinition(one.getId()));
        each(deployed.getDeployedDecisionRequirementsDefinitions())
                .forEach(one -> cache.removeDecisionRequirementsDefinition(one.getId()));
        each(deployed.getDeployedArtifacts(CamundaFormDefinitionEntity.class))
                .forEach(one -> cache.removeCamundaFormDefinition(one.getId()));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
    }

    private static final class WithoutLock extends DeployCmd {

        private static final long serialVersionUID = 1;

        WithoutLock(DeploymentBuilderImpl deployment) {
            super(deployment);
        }

        @Override
        protected void acquireExclusiveLock(CommandContext context) {
            // a lock of the database would be kept until the play is over
        }
    }

    private static <E> List<E> each(@Nullable List<E> all) {
        return all == null ? List.of() : all;
    }
}
