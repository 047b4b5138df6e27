package org.tongxin.modeling.process;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Changed;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelsChanged;

/** Keeps who deployed what, and why, in the transaction of the deployment, whichever door it came through. */
@Component
class DeploymentRecord {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DeploymentRecord(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void add(String deployment, Collection<String> files, String person, @Nullable String reason) {
        jdbc.sql("insert into model_deployment (deployment, person, reason) values (?, ?, ?)")
                .params(deployment, person, reason)
                .update();
        List<Changed.Detail> details =
                reason == null ? List.of() : List.of(new Changed.Detail("audit.models.reason", "", reason));
        events.publishEvent(new Changed("model", names(files), "deployed", details));
        events.publishEvent(new ModelsChanged());
    }

    static String names(Collection<String> files) {
        return files.stream().map(ModelKind::fileName).sorted().collect(Collectors.joining(", "));
    }
}
