package org.tongxin.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages, after commit, that what they show has changed. */
@org.springframework.stereotype.Component
public class LivePages {

    private final Set<Consumer<PageEvent>> pages = ConcurrentHashMap.newKeySet();
    private final Executor executor;

    LivePages(@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.executor = executor;
    }

    /** While the component is attached, calls {@code reaction} with its page locked, for each such event. */
    public <T extends PageEvent> void listen(Component component, Class<T> type, Consumer<T> reaction) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration listening = add(event -> {
                if (type.isInstance(event)) {
                    ui.access(() -> reaction.accept(type.cast(event)));
                }
            });
            component.addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    /** Outside a transaction the event is passed on at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(PageEvent event) {
        executor.execute(() -> pages.forEach(page -> page.accept(event)));
    }

    private Registration add(Consumer<PageEvent> page) {
        return Registration.addAndRemove(pages, page);
    }

    /** Something that open pages show has changed. */
    public interface PageEvent {}
}
