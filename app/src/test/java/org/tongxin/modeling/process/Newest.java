package org.tongxin.modeling.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away what a test has deployed, with its cases, so that the next one finds everything as it was. */
public final class Newest implements AutoCloseable {

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Set<String> before = new HashSet<>();

    public Newest(RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
        repository.createDeploymentQuery().list().forEach(deployment -> before.add(deployment.getId()));
    }

    @Override
    public void close() {
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .filter(id -> !before.contains(id))
                .forEach(id -> {
                    repository.deleteDeployment(id, true);
                    jdbc.sql("delete from model_deployment where deployment = ?")
                            .param(id)
                            .update();
                });
        jdbc.sql("delete from model_schedule").update();
    }

    /** As the engine says it. */
    public int version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
