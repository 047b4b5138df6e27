package org.tongxin.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.Urging;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** 催办. */
@Component
@Order(10)
class Urge implements SupervisorAction {

    private final Supervision supervision;
    private final Urging urging;
    private final SupervisionWords words;

    Urge(Supervision supervision, Urging urging, SupervisionWords words) {
        this.supervision = supervision;
        this.urging = urging;
        this.words = words;
    }

    @Override
    public String label() {
        return "supervision.urge";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.BELL;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return true;
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        var line = supervision.line(person, task.id()).orElseThrow(() -> new Refused("task.gone"));
        new UrgeDialog(urging, words, person, line, done).open();
    }
}
