package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.annotation.Order;
import org.tongxin.common.AddressValues;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.modeling.dryrun.DryRuns;
import org.tongxin.organization.CurrentPerson;

/** 试运行: a case walks through a process, and nothing of it stays. */
@SpringComponent
@Order(30)
class DryRunTab implements ModelsTab {

    private final DryRuns runs;
    private final WalkWords words;
    private final CurrentPerson current;
    private final Clock clock;
    private final Executor executor;

    DryRunTab(
            DryRuns runs,
            WalkWords words,
            CurrentPerson current,
            Clock clock,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.runs = runs;
        this.words = words;
        this.current = current;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public String id() {
        return "dryrun";
    }

    @Override
    public String title() {
        return "dryrun.title";
    }

    @Override
    public Component content(QueryParameters query) {
        if (!current.get().holds("process-owner")) {
            Paragraph none = new Paragraph(words.get("dryrun.owners-only"));
            none.addClassName("empty-state");
            return none;
        }
        return new DryRunPage(runs, words, clock, executor, AddressValues.one(query, "process"));
    }
}
