package org.tongxin.benchmark;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxStatements;
import org.tongxin.inbox.InboxTab;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionFilter;

/** Pages and numbers of an inbox and of a supervisor's list, beside what the engine offers for it. */
final class InboxBenchmark {

    private static final int PAGE = 50;

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final Inbox inbox;
    private final InboxStatements statements;
    private final Supervision supervision;
    private final Date now;

    InboxBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.tasks = application.getBean(TaskService.class);
        this.inbox = application.getBean(Inbox.class);
        this.statements = application.getBean(InboxStatements.class);
        this.supervision = application.getBean(Supervision.class);
        this.now = Date.from(application.getBean(Clock.class).instant());
    }

    void run(int iterations) throws Exception {
        Person usual = usual();
        Person busy = busy();
        Person city = new Person("load", "督办", Set.of(new RoleAt("supervisor", new UnitCode(CityUnits.CITY))));
        try (Floor floor = new Floor(application.getBean(DataSource.class), jdbc)) {
            Race fast = new Race()
                    .add("floor", floor::read)
                    .add("page", () -> full(statements.page(usual).entries()))
                    .add("service", () -> inbox.page(usual, InboxTab.OPEN, InboxFilter.ALL, null, PAGE))
                    .add("busy", () -> full(statements.page(busy).entries()))
                    .add("counts", () -> statements.counts(usual))
                    .add("overdue", () -> overdue(city))
                    .run(1500, 5 * iterations);
            Report.ratio("inbox page ÷ floor", fast, "page", "floor");
            Report.ratio("inbox page with what its view asks for besides ÷ floor", fast, "service", "floor");
            Report.ratio("page of the busiest group ÷ inbox page", fast, "busy", "page");
            Report.ratio("badge counts ÷ floor", fast, "counts", "floor");
            Report.ratio("overdue page of the whole city ÷ floor", fast, "overdue", "floor");
            Race groups = new Race()
                    .add("floor", floor::read)
                    .add("page", () -> full(statements.page(usual).entries()))
                    .add("groups", () -> groups(usual))
                    .run(100, iterations);
            Report.ratio("stock query of groups only ÷ inbox page", groups, "groups", "page");
            Race slow = new Race()
                    .add("floor", floor::read)
                    .add("page", () -> statements.page(usual))
                    .add("stock", () -> stock(usual))
                    .add("overdue", () -> overdue(city))
                    .add("stock overdue", () -> stockOverdue())
                    .run(3, Math.max(9, iterations / 10));
            Report.ratio("stock query ÷ inbox page", slow, "stock", "page");
            Report.ratio("stock overdue query ÷ overdue page of the whole city", slow, "stock overdue", "overdue");
            Report.ratio("stock query ÷ floor", slow, "stock", "floor");
        }
    }

    private static int full(List<?> page) {
        if (page.size() < PAGE) {
            throw new IllegalStateException("A page of " + page.size());
        }
        return page.size();
    }

    private List<Task> stock(Person person) {
        return tasks.createTaskQuery()
                .or()
                .taskCandidateGroupIn(List.copyOf(person.groups()))
                .taskAssignee(person.name())
                .endOr()
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE);
    }

    private List<Task> groups(Person person) {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(person.groups()))
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE);
    }

    private Object overdue(Person city) {
        return supervision.page(city, SupervisionFilter.ALL.with(Measure.OVERDUE), null, PAGE);
    }

    private List<Task> stockOverdue() {
        return tasks.createTaskQuery().dueBefore(now).orderByDueDate().asc().listPage(0, PAGE);
    }

    /** Of the groups that fill a page, the one in the middle. */
    private Person usual() {
        List<String> groups = groups("having count(*) >= 60 order by count(*)");
        return holder(groups.get(groups.size() / 2));
    }

    private Person busy() {
        return holder(groups("order by count(*) desc").get(0));
    }

    private List<String> groups(String how) {
        return jdbc.sql("select inbox_key from inbox_entry where inbox_key like 'open:%' group by 1 " + how)
                .query(String.class)
                .list();
    }

    private Person holder(String key) {
        int lines = jdbc.sql("select count(*) from inbox_entry where inbox_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
        RoleAt role = RoleAt.parse(key.substring(key.indexOf(':') + 1));
        Report.number(role + ": open lines", lines);
        return new Person(role.role() + "." + role.unit(), "某人", Set.of(role));
    }
}
