package org.tongxin.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of engine and case file. What the diagram refuses is thrown as it was. When somebody else was faster, the other answer is given, after the roll-back. */
@Component
class TaskTransaction {

    private final TransactionTemplate template;

    TaskTransaction(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
    }

    void run(Runnable work, Supplier<RuntimeException> whenSomebodyWasFaster) {
        try {
            template.executeWithoutResult(status -> work.run());
        } catch (OptimisticLockingException | TaskAlreadyClaimedException | NullValueException lost) {
            throw whenSomebodyWasFaster.get();
        } catch (ProcessEngineException wrapped) {
            throw Refusals.in(wrapped);
        }
    }
}
