package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.extension.Rulings;
import org.tongxin.organization.Person;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** 审批延期: a supervisor grants or refuses more time. */
@Component
@Order(40)
class DecideExtension implements SupervisorAction {

    private final Rulings rulings;
    private final RulingWords words;

    DecideExtension(Rulings rulings, RulingWords words) {
        this.rulings = rulings;
        this.words = words;
    }

    @Override
    public String label() {
        return "extension.decide";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HOURGLASS;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return rulings.waiting(task).isPresent();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        var question = rulings.question(task).orElseThrow(() -> new Refused("extension.decided"));
        new RulingDialog(rulings, words, question, person, done).open();
    }
}
