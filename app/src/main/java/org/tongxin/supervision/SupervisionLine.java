package org.tongxin.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param title of the case; empty when it is confidential and not the person's to see: then it cannot be opened either
 * @param urgedAt when somebody last urged; null when nobody has
 * @param ordered whether its case stands under a supervision order
 * @param confidential whether somebody has to be asked who may see what the case is about
 */
public record SupervisionLine(
        SupervisedTask task, String title, @Nullable Instant urgedAt, boolean ordered, boolean confidential) {

    /** Whether the person may not know what it is about. */
    public boolean veiled() {
        return title.isEmpty();
    }

    SupervisionLine veil() {
        return new SupervisionLine(task, "", urgedAt, ordered, confidential);
    }
}
