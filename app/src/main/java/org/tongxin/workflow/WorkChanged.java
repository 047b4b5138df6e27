package org.tongxin.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;

/**
 * The open tasks of these cases, or what their files say, have changed. Published once a transaction, at its end but before its commit, when
 * the engine's tables already say what will be: listeners take part in the transaction and find here what is now, read once for all of them after the
 * cases were locked; open pages hear of it after the commit.
 *
 * @param states in order of their numbers
 */
public record WorkChanged(List<State> states) implements LivePages.PageEvent {

    /**
     * A case as it will be.
     *
     * @param file null when there is none
     */
    public record State(CaseNumber number, @Nullable CaseFile file, List<WorkTask> tasks) {}

    public List<CaseNumber> cases() {
        return states.stream().map(State::number).toList();
    }
}
