package org.tongxin.modeling.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/**
 * What the engine's tables say of versions and their files, whoever asks. The engine has no query for forms, so that all three are read in one way.
 */
@Component
class DeployedFiles {

    private static final String VERSIONS = """
            select d.*, p.deploy_time_, p.name_ as deployment_name, m.person, m.reason
            from (select 'process' as kind, key_, version_, name_, id_, resource_name_, deployment_id_ from act_re_procdef
                  union all select 'table', key_, version_, name_, id_, resource_name_, deployment_id_ from act_re_decision_def
                  union all select 'form', key_, version_, null, id_, resource_name_, deployment_id_ from act_re_camformdef) d
                join act_re_deployment p on p.id_ = d.deployment_id_
                left join model_deployment m on m.deployment = p.id_
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    DeployedFiles(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    List<ModelVersion> newest() {
        return jdbc.sql(
                        "select distinct on (array_position(array['process', 'table', 'form'], v.kind), v.key_) v.* from ("
                                + VERSIONS
                                + ") v order by array_position(array['process', 'table', 'form'], v.kind), v.key_, v.version_ desc")
                .query(DeployedFiles::version)
                .list();
    }

    List<ModelVersion> versions(ModelKind kind, String key) {
        return jdbc.sql("select v.* from (" + VERSIONS + ") v where v.kind = ? and v.key_ = ? order by v.version_ desc")
                .params(kind.id(), key)
                .query(DeployedFiles::version)
                .list();
    }

    /** The newest version of what a file of that name holds. */
    Optional<ModelVersion> newest(String file) {
        return ModelKind.of(file)
                .flatMap(kind -> versions(kind, ModelKind.key(file)).stream().findFirst());
    }

    byte[] content(ModelVersion version) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment"
                        + " and (name_ = :file or right(name_, length(:file) + 1) in ('/' || :file, '\\' || :file))")
                .param("deployment", version.deployment())
                .param("file", version.file())
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    Map<String, byte[]> files(String deployment) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Resource resource : repository.getDeploymentResources(deployment)) {
            try (InputStream content = repository.getResourceAsStreamById(deployment, resource.getId())) {
                files.put(ModelKind.fileName(resource.getName()), content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static ModelVersion version(ResultSet row, int index) throws SQLException {
        String key = row.getString("key_");
        return new ModelVersion(
                ModelKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                key,
                row.getInt("version_"),
                Objects.requireNonNullElse(row.getString("name_"), key),
                row.getString("id_"),
                ModelKind.fileName(row.getString("resource_name_")),
                row.getString("deployment_id_"),
                new ModelVersion.Origin(
                        row.getTimestamp("deploy_time_").toInstant(),
                        row.getString("person"),
                        row.getString("reason"),
                        row.getString("person") == null
                                && ProgramFiles.DEPLOYMENT.equals(row.getString("deployment_name"))),
                0);
    }
}
