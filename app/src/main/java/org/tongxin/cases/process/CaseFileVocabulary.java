package org.tongxin.cases.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Vocabulary;

/** {@code caseFile} in diagrams: the file of the case whose number is the business key. */
@Vocabulary("caseFile")
class CaseFileVocabulary {

    private final CaseFiles cases;
    private final Clock clock;

    CaseFileVocabulary(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Closes the file; the result is a key of the message files under {@code case.result.}. */
    public void close(String result, DelegateExecution execution) {
        cases.close(number(execution), result);
    }

    public void reopen(DelegateExecution execution) {
        cases.reopen(number(execution));
    }

    /** A line that the resident sees too; its text is the key of the message files under {@code timeline.}. */
    public void note(String textKey, DelegateExecution execution) {
        cases.record(
                number(execution),
                new TimelineEntry(
                        clock.instant(),
                        null,
                        textKey,
                        execution.getCurrentActivityId(),
                        execution.getCurrentActivityName(),
                        null,
                        null,
                        true));
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
