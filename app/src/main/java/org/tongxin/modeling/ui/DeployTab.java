package org.tongxin.modeling.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.tongxin.common.LivePages;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.modeling.RunningCases;
import org.tongxin.organization.CurrentPerson;

/** 检查和部署: files are looked at, and deployed now or at another time; administrators see what waits. */
@SpringComponent
@Order(20)
class DeployTab implements ModelsTab {

    private final Deployments deployments;
    private final ModelCatalogue catalogue;
    private final ModelsWords words;
    private final LivePages live;
    private final CurrentPerson current;
    private final Clock clock;
    private final ObjectProvider<DraftFiles> files;
    private final ObjectProvider<RunningCases> running;

    DeployTab(
            Deployments deployments,
            ModelCatalogue catalogue,
            ModelsWords words,
            LivePages live,
            CurrentPerson current,
            Clock clock,
            ObjectProvider<DraftFiles> files,
            ObjectProvider<RunningCases> running) {
        this.deployments = deployments;
        this.catalogue = catalogue;
        this.words = words;
        this.live = live;
        this.current = current;
        this.clock = clock;
        this.files = files;
        this.running = running;
    }

    @Override
    public String id() {
        return ModelsAddress.DEPLOY;
    }

    @Override
    public String title() {
        return "models.tab.deploy";
    }

    @Override
    public DeployPage content(QueryParameters query) {
        DraftFiles mine = files.getObject();
        boolean owner = current.get().holds("process-owner");
        ModelsAddress asked = ModelsAddress.of(query);
        if (owner && asked.kind() != null && asked.version() != null) {
            catalogue.versions(asked.kind(), asked.key()).stream()
                    .filter(version -> Objects.equals(version.version(), asked.version()))
                    .filter(version -> !mine.brings(version))
                    .findFirst()
                    .ifPresent(version -> mine.rollBack(version, deployments.earlier(version)));
        }
        return new DeployPage(deployments, words, live, clock, mine, owner, running.getIfAvailable());
    }
}
