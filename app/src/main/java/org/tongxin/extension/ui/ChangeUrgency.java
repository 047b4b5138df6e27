package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.extension.UrgencyChange;
import org.tongxin.organization.Person;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** 调整紧急程度. */
@Component
@Order(60)
class ChangeUrgency implements SupervisorAction {

    private final UrgencyChange change;
    private final CaseFiles cases;
    private final RulingWords words;

    ChangeUrgency(UrgencyChange change, CaseFiles cases, RulingWords words) {
        this.change = change;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public String label() {
        return "extension.urgency";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TRENDING_UP;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return true;
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        cases.find(task.number()).ifPresent(file -> new UrgencyDialog(change, words, person, file, done).open());
    }
}
