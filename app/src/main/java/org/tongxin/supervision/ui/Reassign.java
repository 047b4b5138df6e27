package org.tongxin.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Reassignment;
import org.tongxin.supervision.Supervision;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** 改派. */
@Component
@Order(20)
class Reassign implements SupervisorAction {

    private final Supervision supervision;
    private final Reassignment reassignment;
    private final SupervisionWords words;

    Reassign(Supervision supervision, Reassignment reassignment, SupervisionWords words) {
        this.supervision = supervision;
        this.reassignment = reassignment;
        this.words = words;
    }

    @Override
    public String label() {
        return "supervision.reassign";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.SHARE;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return true;
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        var line = supervision.line(person, task.id()).orElseThrow(() -> new Refused("task.gone"));
        new ReassignDialog(reassignment, words, person, List.of(line), done).open();
    }
}
