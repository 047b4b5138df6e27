package org.tongxin.notification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tongxin.notification.channel.Channel;

/** Sends again and again. Each channel goes on for itself: one that hangs holds up no other. */
@Component
@ConditionalOnProperty(name = "tongxin.send-notices", matchIfMissing = true)
class Rounds {

    private final Sender sender;
    private final OverdueChain chain;
    private final Executor executor;
    private final Map<Channel, AtomicBoolean> channels;
    private final AtomicBoolean climbing = new AtomicBoolean();

    Rounds(
            Sender sender,
            OverdueChain chain,
            List<Channel> channels,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.sender = sender;
        this.chain = chain;
        this.executor = executor;
        this.channels = channels.stream().collect(Collectors.toMap(channel -> channel, channel -> new AtomicBoolean()));
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT5S")
    void send() {
        channels.forEach((channel, busy) -> unlessBusy(busy, () -> sender.round(channel)));
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void climb() {
        unlessBusy(climbing, chain::climb);
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
    void forget() {
        sender.forget();
    }

    private void unlessBusy(AtomicBoolean busy, Runnable work) {
        if (busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    busy.set(false);
                }
            });
        }
    }
}
