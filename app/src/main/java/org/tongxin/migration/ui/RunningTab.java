package org.tongxin.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.annotation.Order;
import org.tongxin.common.LivePages;
import org.tongxin.migration.Changes;
import org.tongxin.migration.Moves;
import org.tongxin.migration.RunningLimits;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** 在办件: in which versions cases run, and what is being done to them. */
@org.springframework.stereotype.Component
@Order(40)
class RunningTab implements ModelsTab {

    static final String ID = "running";

    private final Moves moves;
    private final Changes changes;
    private final RunningLimits limits;
    private final MigrationWords words;
    private final CurrentPerson current;
    private final LivePages pages;
    private final Executor executor;

    RunningTab(
            Moves moves,
            Changes changes,
            RunningLimits limits,
            MigrationWords words,
            CurrentPerson current,
            LivePages pages,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.moves = moves;
        this.changes = changes;
        this.limits = limits;
        this.words = words;
        this.current = current;
        this.pages = pages;
        this.executor = executor;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "migration.title";
    }

    @Override
    public Component content(QueryParameters query) {
        Person person = current.get();
        boolean owner = person.holds("process-owner");
        MoveAddress address = MoveAddress.of(query);
        if (address.process() != null && owner) {
            return new MovePage(moves, words, address);
        }
        Div versions = new Div(new VersionsPart(moves.processes(person), words, owner));
        Div content = new Div(versions);
        if (owner) {
            content.add(new LimitsPart(limits, words, executor));
        }
        content.add(new ChangesPart(changes, words, pages, person, () -> {
            versions.removeAll();
            versions.add(new VersionsPart(moves.processes(person), words, owner));
        }));
        content.addClassName("migration");
        return content;
    }
}
