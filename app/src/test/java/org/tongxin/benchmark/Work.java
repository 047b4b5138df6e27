package org.tongxin.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Answers;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;
import org.tongxin.intake.Receipt;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** One case filed, one task completed: the same each time, in other grids. */
final class Work {

    private final Intake intake;
    private final WorkTasks tasks;
    private final TaskService engine;
    private final Deque<String> grids = new ArrayDeque<>();
    private final Phrases phrases;

    Work(ConfigurableApplicationContext application, Random random) {
        intake = application.getBean(Intake.class);
        tasks = application.getBean(WorkTasks.class);
        engine = application.getBean(TaskService.class);
        phrases = new Phrases(random);
        grids.addAll(application
                .getBean(JdbcClient.class)
                .sql("select code from unit where type = 'grid' order by hashtext(code || ?)")
                .param(random.nextInt())
                .query(String.class)
                .list());
    }

    synchronized NewRequest request() {
        String grid = grids.remove();
        grids.add(grid);
        return new NewRequest(
                phrases.title(),
                phrases.text(),
                "sanitation",
                Urgency.NORMAL,
                new UnitCode(grid),
                phrases.place(),
                "portal",
                null,
                null,
                null,
                new Answers(
                        "dispatch", Map.of(), Map.of(), Map.of("contactName", "李桂兰", "contactPhone", "13800138000")));
    }

    Receipt intake() {
        return intake.submit(request());
    }

    /** The dispatcher screens a fresh request: a form, a decision, the next step. */
    Callable<?> completion() {
        WorkTask task = claimed();
        String person = java.util.Objects.requireNonNull(task.assignee());
        return () -> {
            try {
                tasks.complete(task.id(), person, screened());
            } catch (org.tongxin.forms.SubmissionRejected rejected) {
                throw new IllegalStateException(rejected.errors().toString());
            }
            return task;
        };
    }

    WorkTask claimed() {
        Receipt receipt = intake();
        WorkTask task = tasks.ofCase(receipt.number()).stream()
                .filter(open -> open.step().equals("Task_Screen"))
                .findFirst()
                .orElseThrow();
        String group = task.groups().iterator().next();
        tasks.claim(task.id(), group.replace('@', '.'));
        return tasks.find(task.id()).orElseThrow();
    }

    static Map<String, Object> screened() {
        return Map.of(
                "category",
                "sanitation",
                "urgency",
                "normal",
                "route",
                "department",
                "department",
                CityUnits.CITY + "-d01");
    }

    String bareTask() {
        return claimed().id();
    }

    /** What the engine alone does for it; {@link Quiet} keeps our listeners silent. */
    void bare(String task) {
        engine.complete(task, screened());
    }
}
