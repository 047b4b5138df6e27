package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.annotation.Order;
import org.tongxin.common.Messages;
import org.tongxin.inbox.InboxMaintenance;
import org.tongxin.organization.AdminTab;

/** The check of the lists among the administrator's pages. */
@org.springframework.stereotype.Component
@Order(80)
class InboxCheckTab implements AdminTab {

    private final InboxMaintenance maintenance;
    private final Messages messages;
    private final Executor executor;

    InboxCheckTab(
            InboxMaintenance maintenance,
            Messages messages,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.maintenance = maintenance;
        this.messages = messages;
        this.executor = executor;
    }

    @Override
    public String title() {
        return "inbox.check";
    }

    @Override
    public Component content() {
        return new InboxCheckPanel(maintenance, messages, executor);
    }
}
