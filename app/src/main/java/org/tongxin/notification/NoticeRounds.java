package org.tongxin.notification;

import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tongxin.common.Rounds;
import org.tongxin.notification.channel.Channel;

/** Sends again and again. Each channel goes on for itself: one that hangs holds up no other. */
@Component
@ConditionalOnProperty(name = "tongxin.send-notices", matchIfMissing = true)
class NoticeRounds {

    private final Sender sender;
    private final List<Rounds> sending;
    private final Rounds climbing;

    NoticeRounds(
            Sender sender,
            OverdueChain chain,
            List<Channel> channels,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.sender = sender;
        this.sending = channels.stream()
                .map(channel -> new Rounds("Sending notices", executor, () -> sender.round(channel)))
                .toList();
        this.climbing = new Rounds("Telling who is above", executor, chain::climb);
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT5S")
    void send() {
        sending.forEach(Rounds::next);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void climb() {
        climbing.next();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
    void forget() {
        sender.forget();
    }
}
