package org.tongxin.modeling.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.organization.Organization;

/** Puts files into the engine, where they are checked once more; all of them or none. */
@Component
class Deploying {

    /** Marks what came from the application, so that its reason is known. */
    static final String SOURCE = "tongxin";

    private final RepositoryService repository;
    private final DeployedFiles deployed;
    private final DeploymentRecord record;
    private final Organization organization;

    Deploying(
            RepositoryService repository, DeployedFiles deployed, DeploymentRecord record, Organization organization) {
        this.repository = repository;
        this.deployed = deployed;
        this.record = record;
        this.organization = organization;
    }

    /**
     * @param base the versions that the files were compared with
     * @throws Refused {@code models.newer} when one of them is not the newest any more
     * @throws org.tongxin.modeling.ModelRefused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ModelVersion> deploy(Map<String, byte[]> files, Map<String, Integer> base, String person, String reason) {
        files.keySet().forEach(file -> requireNewest(file, base.getOrDefault(file, 0)));
        DeploymentBuilder builder = repository
                .createDeployment()
                .name(DeploymentRecord.names(files.keySet()))
                .source(SOURCE);
        files.forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        Deployment done = builder.deploy();
        record.add(done.getId(), files.keySet(), person, reason);
        return files.keySet().stream()
                .flatMap(file -> deployed.newest(file).stream())
                .peek(version -> requireNext(version, base.getOrDefault(version.file(), 0), done))
                .toList();
    }

    private void requireNewest(String file, int compared) {
        deployed.newest(file).filter(now -> now.version() != compared).ifPresent(this::refuse);
    }

    /** The engine lets one deployment after the other in: what another one has done in between shows in the number. */
    private void requireNext(ModelVersion version, int compared, Deployment done) {
        if (version.version() != compared + 1 || !version.deployment().equals(done.getId())) {
            ModelVersion other = deployed.versions(version.kind(), version.key()).stream()
                    .filter(each -> !each.deployment().equals(done.getId()))
                    .findFirst()
                    .orElse(version);
            refuse(other);
        }
    }

    private void refuse(ModelVersion now) {
        String account = now.origin().person();
        if (account == null) {
            throw new Refused("models.newer.somehow", now.file(), now.version());
        }
        String name = organization.displayName(account);
        throw new Refused("models.newer", now.file(), now.version(), name);
    }
}
