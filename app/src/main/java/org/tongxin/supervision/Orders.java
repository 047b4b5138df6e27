package org.tongxin.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.Sends;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.Workflow;

/** 挂牌督办: a supervisor orders whoever answers for a task to say in writing, within a limit of its own, how it goes on. The process of the same name leads through it. */
@Service
@Transactional
@Sends(Orders.ENDED)
public class Orders {

    static final String PROCESS = "supervision-order";
    static final String ENDED = "Message_OrderEnded";
    private static final String LIMIT = "supervision.order";

    private final SupervisedWork work;
    private final Addressees addressees;
    private final OrderTable table;
    private final OrderRecord record;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final Deadlines deadlines;
    private final Clock clock;

    Orders(
            SupervisedWork work,
            Addressees addressees,
            OrderTable table,
            OrderRecord record,
            CaseFiles cases,
            Workflow workflow,
            Deadlines deadlines,
            Clock clock) {
        this.work = work;
        this.addressees = addressees;
        this.table = table;
        this.record = record;
        this.cases = cases;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Who can be made to answer, who answers for the unit first.
     *
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused as {@link #issue}
     */
    @Transactional(readOnly = true)
    public List<RoleAt> addressees(Person person, String taskId) {
        return addressees.of(checked(person, taskId), person);
    }

    /** By when the answer would be due. */
    @Transactional(readOnly = true)
    public Instant due(Person person, String taskId, RoleAt addressee) {
        CaseFile file = file(checked(person, taskId));
        return deadlines
                .due(LIMIT, file.category(), file.urgency().id(), addressee.unit(), now())
                .deadline();
    }

    /**
     * Puts the task's case under an order.
     *
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused {@code task.gone}, {@code supervision.order.confidential}, {@code supervision.order.closed}, {@code supervision.order.itself}, {@code supervision.order.already} when
     *     one stands, {@code supervision.order.addressee}, {@code supervision.reason}, {@code supervision.reason.long}
     */
    public SupervisionOrder issue(Person person, String taskId, RoleAt addressee, @Nullable String reason) {
        WorkTask task = checked(person, taskId);
        if (!addressees.of(task, person).contains(addressee)) {
            throw new Refused("supervision.order.addressee");
        }
        String why = SupervisedWork.required(reason);
        RoleAt issuer = addressees.issuer(person, file(task).unit());
        SupervisionOrder order = table.find(table.insert(task, why, person.name(), issuer, addressee, now()))
                .orElseThrow();
        Map<String, @Nullable Object> written = new HashMap<>();
        written.put("orderReason", why);
        written.put("orderAnswer", null);
        written.put("orderReturn", null);
        cases.update(task.number(), written);
        record.issued(order);
        workflow.start(
                PROCESS,
                task.number(),
                Map.of(
                        "orderId", order.id(),
                        "taskId", taskId,
                        "step", task.stepName(),
                        "answerRole", addressee.role(),
                        "answerUnit", addressee.unit().value(),
                        "superior", addressees.superior(addressee),
                        "issuerRole", issuer.role(),
                        "issuerUnit", issuer.unit().value()));
        return order;
    }

    /**
     * Takes an order back.
     *
     * @throws AccessDeniedException when the person does not supervise the unit as which it was put
     * @throws Refused {@code supervision.order.ended} when it has ended, {@code supervision.reason}, {@code supervision.reason.long}
     */
    public void withdraw(Person person, long id, @Nullable String reason) {
        SupervisionOrder order = table.find(id).orElseThrow(() -> new Refused("supervision.order.ended"));
        if (!mayWithdraw(person, order)) {
            throw new AccessDeniedException("Did not put this order");
        }
        String why = SupervisedWork.required(reason);
        if (!table.end(id, SupervisionOrder.Outcome.WITHDRAWN, now())) {
            throw new Refused("supervision.order.ended");
        }
        workflow.correlate(ENDED, order.number(), Map.of());
        record.ended(order, SupervisionOrder.Outcome.WITHDRAWN, person.name(), why);
    }

    /** Whether the person supervises the unit as which the order was put. */
    public boolean mayWithdraw(Person person, SupervisionOrder order) {
        return addressees.standsFor(person, order.issuer());
    }

    /** Whether an order can be put on the task at all: not on the answer to one. */
    public static boolean possible(WorkTask task) {
        return !task.processKey().equals(PROCESS);
    }

    /** The order under which the case stands now. */
    @Transactional(readOnly = true)
    public Optional<SupervisionOrder> standing(CaseNumber number) {
        return table.standing(number);
    }

    /**
     * All orders that the case has been under, the newest first.
     *
     * @throws AccessDeniedException when the person may not see the case
     */
    @Transactional(readOnly = true)
    public List<SupervisionOrder> ofCase(Person person, CaseNumber number) {
        cases.require(person, number);
        return table.ofCase(number);
    }

    private WorkTask checked(Person person, String taskId) {
        WorkTask task = work.open(person, taskId);
        if (!cases.maySee(person, task.number())) {
            throw new Refused("supervision.order.confidential");
        }
        if (!file(task).open()) {
            throw new Refused("supervision.order.closed");
        }
        if (!possible(task)) {
            throw new Refused("supervision.order.itself");
        }
        if (table.standing(task.number()).isPresent()) {
            throw new Refused("supervision.order.already");
        }
        return task;
    }

    private CaseFile file(WorkTask task) {
        return cases.find(task.number()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
