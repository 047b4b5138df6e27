package org.tongxin.modeling.dryrun.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.common.Rehearsal;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.workflow.NoticeRaised;

/** Hears who would be told what in a rehearsal. */
@Component
class Heard {

    private static final ThreadLocal<@Nullable List<Walk.Told>> HEARD = new ThreadLocal<>();

    List<Walk.Told> begin() {
        List<Walk.Told> told = new ArrayList<>();
        HEARD.set(told);
        return told;
    }

    void end() {
        HEARD.remove();
    }

    @EventListener
    void raised(NoticeRaised notice) {
        List<Walk.Told> told = HEARD.get();
        Instant now = Rehearsal.current().map(Rehearsal::now).orElse(null);
        if (told != null && now != null) {
            List<String> to = new ArrayList<>(notice.groups());
            to.addAll(notice.users());
            told.add(new Walk.Told(now, notice.kind(), notice.stepName() == null ? "" : notice.stepName(), to));
        }
    }
}
