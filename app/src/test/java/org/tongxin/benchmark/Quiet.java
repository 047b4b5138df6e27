package org.tongxin.benchmark;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.tongxin.cases.CaseChanged;
import org.tongxin.workflow.WorkChanged;

/** Lets work be done without the lists that are derived from it, to see what they cost. */
final class Quiet implements ApplicationContextInitializer<GenericApplicationContext> {

    private static volatile boolean quiet;

    static <T> T ly(Callable<T> work) throws Exception {
        quiet = true;
        try {
            return work.call();
        } finally {
            quiet = false;
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME,
                SimpleApplicationEventMulticaster.class,
                () -> new Selective(context));
    }

    private static final class Selective extends SimpleApplicationEventMulticaster {

        Selective(GenericApplicationContext context) {
            super(context.getBeanFactory());
        }

        @Override
        public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
            Object said = event instanceof PayloadApplicationEvent<?> payload ? payload.getPayload() : event;
            if (!quiet
                    || !(said instanceof WorkChanged || said instanceof CaseChanged || said instanceof HistoryEvent)) {
                super.multicastEvent(event, type);
            }
        }
    }
}
