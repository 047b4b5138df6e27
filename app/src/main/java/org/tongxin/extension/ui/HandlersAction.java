package org.tongxin.extension.ui;

import java.time.Clock;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.extension.MoreTime;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** What asking for more time and stopping the clock have in common: only who has the task may, and only before its deadline. */
abstract class HandlersAction implements TaskAction {

    final MoreTime moreTime;
    final Messages messages;
    final TimeWords words;
    final Clock clock;

    HandlersAction(MoreTime moreTime, Messages messages, TimeWords words, Clock clock) {
        this.moreTime = moreTime;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    boolean handles(Person person, WorkTask task) {
        return person.name().equals(task.assignee()) && moreTime.possible(task);
    }

    boolean inTime(WorkTask task) {
        return task.due() != null && !words.late(task.due());
    }
}
