package org.tongxin.modeling.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.modeling.ModelKind;

/**
 * The files that come with the program are deployed when it starts, unless a process owner has deployed another version of the same since: then the owner's stays the newest, also
 * over a new version of the program, and the log says so. Forms come along with the diagrams that need them.
 */
@Component
@Order(3)
class ProgramFiles extends AbstractProcessEnginePlugin {

    /** As the engine names what it deploys when it starts. */
    static final String DEPLOYMENT = "SpringAutoDeployment";

    private static final Logger log = LoggerFactory.getLogger(ProgramFiles.class);

    private static final String OTHERS = """
            select d.resource_name_ from (
                select distinct on (kind, key_) * from (
                    select 'process' as kind, key_, version_, resource_name_, deployment_id_ from act_re_procdef
                    union all select 'table', key_, version_, resource_name_, deployment_id_ from act_re_decision_def
                    union all select 'form', key_, version_, resource_name_, deployment_id_ from act_re_camformdef) v
                order by kind, key_, version_ desc) d
            join act_re_deployment p on p.id_ = d.deployment_id_ where p.name_ is distinct from :program
            """;

    private final JdbcClient jdbc;

    ProgramFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        SpringProcessEngineConfiguration engine = (SpringProcessEngineConfiguration) configuration;
        Set<String> owned = owned();
        if (!owned.isEmpty()) {
            Resource[] kept = without(owned, engine.getDeploymentResources());
            log.info("Not deployed again, because process owners have deployed versions of their own: {}", owned);
            engine.setDeploymentResources(kept);
        }
    }

    /** The names of files of which the newest version is not the program's. */
    private Set<String> owned() {
        boolean first = jdbc.sql("select to_regclass('act_re_camformdef') is null")
                .query(Boolean.class)
                .single();
        Set<String> owned = new HashSet<>();
        if (!first) {
            jdbc.sql(OTHERS)
                    .param("program", DEPLOYMENT)
                    .query(String.class)
                    .list()
                    .forEach(name -> owned.add(ModelKind.fileName(name)));
        }
        return owned;
    }

    static Resource[] without(Set<String> owned, Resource[] all) {
        Set<String> needed = new HashSet<>();
        for (Resource resource : all) {
            String name = String.valueOf(resource.getFilename());
            if (ModelKind.of(name).filter(ModelKind.PROCESS::equals).isPresent() && !owned.contains(name)) {
                needed.addAll(forms(resource));
            }
        }
        return Arrays.stream(all)
                .filter(resource -> {
                    String name = String.valueOf(resource.getFilename());
                    return !owned.contains(name) || needed.contains(name);
                })
                .toArray(Resource[]::new);
    }

    private static Set<String> forms(Resource diagram) {
        try {
            return FormReferences.of(diagram.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
