package org.tongxin.workflow;

import org.camunda.bpm.engine.ProcessEngineException;
import org.tongxin.common.Refused;

/** What an expression of a diagram refuses reaches people as they should read it; the engine wraps it. */
final class Refusals {

    private Refusals() {}

    static RuntimeException in(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return wrapped;
    }
}
