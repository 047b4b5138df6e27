package org.tongxin.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Orders;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** 挂牌督办. */
@Component
@Order(30)
class PutOrder implements SupervisorAction {

    private final Orders orders;
    private final SupervisionWords words;

    PutOrder(Orders orders, SupervisionWords words) {
        this.orders = orders;
        this.words = words;
    }

    @Override
    public String label() {
        return "supervision.order";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.FLAG;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return Orders.possible(task) && orders.standing(task.number()).isEmpty();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        new OrderDialog(orders, words, person, task, done).open();
    }
}
