package org.tongxin.modeling.dryrun.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.modeling.process.OfficialsFiles;
import org.tongxin.modeling.process.OwnersTurn;

/** A play with files that are not deployed, beside a real deployment. */
@IntegrationTest
class StageTest {

    @Autowired
    Stage stage;

    @Autowired
    RepositoryService repository;

    @RegisterExtension
    final OwnersTurn owner = new OwnersTurn();

    @Test
    void aRealDeploymentDoesNotWaitForAPlay() {
        int before = owner.version("officials");
        Map<String, byte[]> files = OfficialsFiles.with(OfficialsFiles.all(), "安排接待", "约个时间");
        stage.play(files, Instant.EPOCH, (rehearsal, back) -> deployedMeanwhile());
        assertThat(owner.version("officials")).isEqualTo(before + 1);
    }

    /** Waits for minutes at most, and does not have to. */
    private String deployedMeanwhile() {
        ExecutorService owner = Executors.newSingleThreadExecutor();
        try {
            return owner.submit(() -> {
                        DeploymentBuilder real = repository.createDeployment().name("real");
                        OfficialsFiles.with(OfficialsFiles.all(), "安排接待", "约地点")
                                .forEach((file, content) ->
                                        real.addInputStream(file, new java.io.ByteArrayInputStream(content)));
                        return real.deploy().getId();
                    })
                    .get(40, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new AssertionError("The real deployment waited", late);
        } finally {
            owner.shutdownNow();
        }
    }
}
