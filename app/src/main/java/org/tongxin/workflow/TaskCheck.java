package org.tongxin.workflow;

import org.tongxin.forms.Submission;

/** What has to be right before a task is completed, beyond what its form can say. A feature offers it as a bean. */
public interface TaskCheck {

    /**
     * Asked in the transaction that completes the task, before anything is stored.
     *
     * @param submission what was filled in, as the form accepted it
     * @throws org.tongxin.common.Refused when the task cannot be completed so; a {@link org.tongxin.forms.SubmissionRejected} is shown at the fields
     */
    void check(WorkTask task, String person, Submission submission);
}
