package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.springframework.core.annotation.Order;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.ReasonDialog;
import org.tongxin.organization.Person;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.supervision.Orders;
import org.tongxin.supervision.SupervisionOrder;
import org.tongxin.workflow.CasePart;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** 督办: the case's open tasks with what a supervisor can do about them, and the orders that it has been under. */
@org.springframework.stereotype.Component
@Order(0)
class SupervisionPart implements CasePart {

    private final SupervisedUnits supervised;
    private final Orders orders;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final TaskMenu menu;
    private final SupervisionWords words;

    SupervisionPart(
            SupervisedUnits supervised,
            Orders orders,
            WorkTasks tasks,
            CaseFiles cases,
            TaskMenu menu,
            SupervisionWords words) {
        this.supervised = supervised;
        this.orders = orders;
        this.tasks = tasks;
        this.cases = cases;
        this.menu = menu;
        this.words = words;
    }

    @Override
    public String label() {
        return "supervision.part";
    }

    @Override
    public boolean offered(CaseFile file, Person person) {
        return supervises(file, person) || !orders.ofCase(person, file.number()).isEmpty();
    }

    private boolean supervises(CaseFile file, Person person) {
        return file.open() && supervised.covers(person, file.unit());
    }

    @Override
    public Component show(CaseFile file, Person person) {
        Div part = new Div();
        part.addClassName("supervision-part");
        fill(part, file, person);
        return part;
    }

    private void fill(Div part, CaseFile before, Person person) {
        CaseFile file = cases.find(before.number()).orElse(before);
        part.removeAll();
        if (supervises(file, person)) {
            tasks.ofCase(file.number()).forEach(task -> part.add(task(task, person, () -> fill(part, file, person))));
        }
        orders.ofCase(person, file.number())
                .forEach(order -> part.add(order(order, person, () -> fill(part, file, person))));
    }

    private Div task(WorkTask task, Person person, Runnable done) {
        String who = task.assignee() == null ? words.get("supervision.nobody") : words.person(task.assignee());
        Span due = new Span(task.due() == null ? words.get("supervision.no-deadline") : words.left(task.due()));
        due.setTitle(task.due() == null ? "" : words.exact(task.due()));
        Div card = new Div(
                new H4(words.said(task.stepName())),
                new Paragraph(new Span(who), new Span(" · "), due),
                menu.buttons(task, person, done));
        card.addClassName("supervision-card");
        return card;
    }

    private Div order(SupervisionOrder order, Person person, Runnable done) {
        SupervisionOrder.Outcome outcome = order.outcome();
        String state = outcome != null ? outcome.id() : order.answeredAt() != null ? "answered" : "standing";
        Div card = new Div(
                new H4(words.get("supervision.order.of", words.said(order.stepName()))),
                line("supervision.order.state." + state),
                line(
                        "supervision.order.line",
                        words.group(order.issuer().group()),
                        words.person(order.issuedBy()),
                        words.exact(order.issuedAt()),
                        words.group(order.addressee().group())),
                line("supervision.order.why", order.reason()));
        card.addClassNames("supervision-card", "supervision-order");
        card.getClassNames().set("is-standing", outcome == null);
        if (order.answer() != null) {
            card.add(line(
                    "supervision.order.answered",
                    order.answeredBy() == null ? "" : words.person(order.answeredBy()),
                    order.answer()));
        }
        if (order.returned() > 0) {
            card.add(line("supervision.order.returned", order.returned()));
        }
        if (outcome == null && orders.mayWithdraw(person, order)) {
            card.add(new Button(words.get("supervision.order.withdraw"), click -> withdraw(order, person, done)));
        }
        return card;
    }

    private void withdraw(SupervisionOrder order, Person person, Runnable done) {
        new ReasonDialog(
                        words.messages(),
                        words.get("supervision.order.withdraw"),
                        "",
                        words.get("supervision.order.withdraw.reason"),
                        reason -> {
                            orders.withdraw(person, order.id(), reason);
                            done.run();
                        })
                .required()
                .open();
    }

    private Paragraph line(String key, Object... arguments) {
        return new Paragraph(words.get(key, arguments));
    }
}
