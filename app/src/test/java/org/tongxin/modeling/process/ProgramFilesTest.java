package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;

/** What an owner has deployed stays the newest when the program starts again, as it was or in a new version. */
@IntegrationTest
class ProgramFilesTest {

    @Autowired
    Deployments deployments;

    @Autowired
    ModelCatalogue catalogue;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Newest newest;

    @BeforeEach
    void begin() {
        OwnersTurn.as("process-owner");
        newest = new Newest(repository, jdbc);
    }

    @AfterEach
    void end() {
        newest.close();
        SecurityContextHolder.clearContext();
    }

    private void restart() {
        SecondNode.beside(context).close();
    }

    @Test
    void anOwnersVersionStaysTheNewest() {
        int dispatch = newest.version("dispatch");
        deployments.deploy(deployments.check(OfficialsFiles.renamed("约时间"), List.of()), "改名");
        int officials = newest.version("officials");
        restart();
        assertThat(newest.version("officials")).isEqualTo(officials);
        assertThat(newest.version("dispatch")).as("nothing is deployed in vain").isEqualTo(dispatch);

        String row = jdbc.sql(
                        "select b.id_ from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_"
                                + " where d.name_ = 'SpringAutoDeployment' and b.name_ like '%dispatch.bpmn' order by d.deploy_time_ desc limit 1")
                .query(String.class)
                .single();
        byte[] content = jdbc.sql("select bytes_ from act_ge_bytearray where id_ = ?")
                .param(row)
                .query((found, index) -> found.getBytes(1))
                .single();
        // As if the diagram of the dispatch process were another one in a new version of the program
        write(row, (new String(content, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            restart();
        } finally {
            write(row, content);
        }
        assertThat(newest.version("dispatch")).isEqualTo(dispatch + 1);
        assertThat(newest.version("officials")).isEqualTo(officials);
        assertThat(catalogue
                        .newest(ModelKind.PROCESS, "officials")
                        .orElseThrow()
                        .origin()
                        .person())
                .isEqualTo("process-owner");
    }

    private void write(String row, byte[] content) {
        jdbc.sql("update act_ge_bytearray set bytes_ = ? where id_ = ?")
                .params(content, row)
                .update();
    }

    @Test
    void aFormThatAnotherDiagramNeedsComesAlong() {
        Resource[] all = Stream.of("mine.bpmn", "other.bpmn", "shared.form", "mine.form", "table.dmn")
                .map(ProgramFilesTest::resource)
                .toArray(Resource[]::new);
        assertThat(ProgramFiles.without(Set.of("mine.bpmn", "shared.form", "mine.form"), all))
                .extracting(Resource::getFilename)
                .containsExactly("other.bpmn", "shared.form", "table.dmn");
    }

    private static Resource resource(String name) {
        String diagram = new String(OfficialsFiles.diagram().get("officials.bpmn"), StandardCharsets.UTF_8)
                .replace("officials-start", "shared");
        return new ByteArrayResource(diagram.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
