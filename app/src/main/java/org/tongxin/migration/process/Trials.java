package org.tongxin.migration.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.migration.MovePreview;
import org.tongxin.migration.Reason;

/** What a plan would come to: of the cases that stand at the same places one is moved, in a transaction that is rolled back. */
@Component
class Trials {

    private final RuntimeService runtime;
    private final Mover mover;
    private final TransactionTemplate transaction;

    Trials(RuntimeService runtime, Mover mover, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.mover = mover;
        this.transaction = new TransactionTemplate(transactions);
    }

    MovePreview of(List<Places.Standing> standing, Instructions plan, Function<RuntimeException, Reason> words) {
        MigrationPlan ready = plan.plan(runtime);
        List<MovePreview.Stuck> stuck = new ArrayList<>();
        int movable = 0;
        for (List<Places.Standing> alike : Places.alike(standing).values()) {
            Optional<Reason> why =
                    mover.stuck(alike.get(0), plan).or(() -> tried(alike.get(0).instance(), plan, ready, words));
            if (why.isEmpty()) {
                movable += alike.size();
            } else {
                alike.forEach(each -> stuck.add(new MovePreview.Stuck(each.number(), why.get())));
            }
        }
        stuck.sort(Comparator.comparing(each -> each.number().value()));
        return new MovePreview(movable, List.copyOf(stuck));
    }

    private Optional<Reason> tried(
            String id, Instructions plan, MigrationPlan ready, Function<RuntimeException, Reason> words) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                ProcessInstance instance = runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult();
                if (instance != null) {
                    mover.move(instance, plan, ready);
                }
            });
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(words.apply(failure));
        }
    }
}
