package org.tongxin.modeling.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.tongxin.common.LivePages;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.modeling.RunningCases;
import org.tongxin.organization.CurrentPerson;

/** 已部署: what is deployed, in all its versions. */
@SpringComponent
@Order(10)
class ProcessesTab implements ModelsTab {

    private final ModelCatalogue catalogue;
    private final ModelComparison comparison;
    private final ModelsWords words;
    private final LivePages live;
    private final CurrentPerson current;
    private final ObjectProvider<RunningCases> running;

    ProcessesTab(
            ModelCatalogue catalogue,
            ModelComparison comparison,
            ModelsWords words,
            LivePages live,
            CurrentPerson current,
            ObjectProvider<RunningCases> running) {
        this.catalogue = catalogue;
        this.comparison = comparison;
        this.words = words;
        this.live = live;
        this.current = current;
        this.running = running;
    }

    @Override
    public String id() {
        return ModelsAddress.PROCESSES;
    }

    @Override
    public String title() {
        return "models.tab.processes";
    }

    @Override
    public DeployedPage content(QueryParameters query) {
        return new DeployedPage(
                catalogue,
                comparison,
                words,
                live,
                current.get().holds("process-owner"),
                running.getIfAvailable(),
                ModelsAddress.of(query));
    }
}
