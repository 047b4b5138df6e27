package org.tongxin.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.modeling.process.Unchecked;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** Cases of a tiny process with two steps: {@code Task_Do} with a form, {@code Task_Check} for two groups without one. */
@Component
@Lazy
public class InboxCases {

    /** party-member and party-member-2 are volunteers there, grid-worker its grid worker. */
    public static final UnitCode GRID = new UnitCode("990101001001001");

    static final String GROUP = "party-member@" + GRID;

    @Autowired
    CaseFiles files;

    @Autowired
    Workflow workflow;

    @Autowired
    WorkTasks tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService engineTasks;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    public CaseNumber open(String title, @Nullable Instant due) {
        deploy();
        return new TransactionTemplate(transactions).execute(status -> {
            CaseNumber number = files.open(new NewCase(
                            "inbox-test",
                            title,
                            "楼道灯坏了三天",
                            "roads",
                            Urgency.NORMAL,
                            GRID,
                            "和乐苑1栋",
                            "portal",
                            null,
                            null,
                            clock.instant(),
                            Map.of(),
                            Map.of("contactName", "赵桂兰")))
                    .number();
            Map<String, Object> variables = new HashMap<>();
            variables.put("due", due == null ? null : Date.from(due));
            workflow.start("inbox-test", number, variables);
            return number;
        });
    }

    /** A dispute, filed with the community of {@link #GRID}: a confidential case, whose first step is open to the party members too, who are not of the chain above. */
    public CaseNumber confidential(String title) {
        return new TransactionTemplate(transactions).execute(status -> {
            CaseNumber number = files.open(new NewCase(
                            "mediation",
                            title,
                            "甲方楼上水管漏水，乙方要求赔偿。",
                            "leak",
                            Urgency.NORMAL,
                            new UnitCode("990101001001"),
                            "和乐苑1栋",
                            "grid-worker",
                            null,
                            null,
                            clock.instant(),
                            Map.of(),
                            Map.of("parties", List.of(Map.of("name", "甲一"), Map.of("name", "乙二")))))
                    .number();
            Map<String, Object> variables = new HashMap<>();
            variables.put("grid", GRID.value());
            workflow.start("mediation", number, variables);
            engineTasks.addCandidateGroup(task(number).id(), GROUP);
            return number;
        });
    }

    public WorkTask task(CaseNumber number) {
        List<WorkTask> open = tasks.ofCase(number);
        if (open.size() != 1) {
            throw new IllegalStateException("There are " + open.size() + " open tasks");
        }
        return open.get(0);
    }

    private void deploy() {
        Unchecked.deploy(
                repository,
                repository
                        .createDeployment()
                        .name("inbox-test")
                        .enableDuplicateFiltering(true)
                        .addClasspathResource("inbox/inbox-test.bpmn")
                        .addClasspathResource("inbox/inbox-test-do.form"));
    }
}
