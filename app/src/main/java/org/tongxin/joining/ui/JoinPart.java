package org.tongxin.joining.ui;

import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.common.Messages;
import org.tongxin.joining.Joining;
import org.tongxin.organization.Person;
import org.tongxin.workflow.CasePart;

/** 合并: joining a case, taking it back, and which cases are joined. */
@org.springframework.stereotype.Component
@Order(20)
class JoinPart implements CasePart {

    private final Joining joining;
    private final CaseJoins joins;
    private final CaseFiles cases;
    private final Messages messages;

    JoinPart(Joining joining, CaseJoins joins, CaseFiles cases, Messages messages) {
        this.joining = joining;
        this.joins = joins;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public String label() {
        return "join.tab";
    }

    @Override
    public boolean offered(CaseFile file, Person person) {
        return joins.of(file.number()).isPresent()
                || !joins.waitingFor(file.number()).isEmpty()
                || joining.mayJoin(person, file);
    }

    @Override
    public Component show(CaseFile file, Person person) {
        return new JoinPanel(joining, joins, cases, messages, file, person);
    }
}
