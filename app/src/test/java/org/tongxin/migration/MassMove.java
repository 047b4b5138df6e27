package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.ListCheck;

/** Many cases at every step of a shipped process, moved to a version that an owner has changed; what must not change is compared. */
public final class MassMove {

    private final ProcessEngine engine;
    private final Moves moves;
    private final Changes changes;
    private final ChangeWorker worker;
    private final List<ListCheck> checks;
    private final List<String> deployments = new ArrayList<>();
    private final Map<String, List<CaseNumber>> cases = new TreeMap<>();

    public MassMove(AutowireCapableBeanFactory beans) {
        engine = beans.getBean(ProcessEngine.class);
        moves = beans.getBean(Moves.class);
        changes = beans.getBean(Changes.class);
        worker = beans.getBean(ChangeWorker.class);
        checks = beans.getBeanProvider(ListCheck.class).stream().toList();
    }

    /** So many cases that stand there. */
    public void bring(String where, int count, Supplier<CaseNumber> story) {
        for (int i = 0; i < count; i++) {
            cases.computeIfAbsent(where, step -> new ArrayList<>()).add(story.get());
        }
    }

    public void deploy(String process, UnaryOperator<String> changed) {
        deployments.add(NewVersion.of(engine, process, changed));
    }

    public List<CaseNumber> all() {
        return cases.values().stream().flatMap(Collection::stream).toList();
    }

    public List<CaseNumber> at(String where) {
        return cases.get(where);
    }

    /** Moves every running case to the newest version of each process, and compares. Ours have to stand at every place of these processes at which a case can wait. */
    public Map<String, Change> move(Map<String, String> chosen, String... processes) {
        assertThat(placesWithoutACase(processes))
                .as("wait states at which no case stands")
                .isEmpty();
        Map<String, Change> done = new HashMap<>();
        Facts before = facts();
        Owner.login();
        for (String process : processes) {
            RunningProcess running = moves.processes().stream()
                    .filter(each -> each.key().equals(process))
                    .findFirst()
                    .orElseThrow();
            List<MovePlan> plans = running.versions().stream()
                    .filter(version -> version.number() < running.newest().number() && version.cases() > 0)
                    .map(version -> plan(version, running.newest(), chosen))
                    .toList();
            plans.forEach(plan -> assertThat(moves.preview(plan).stuck())
                    .extracting(MovePreview.Stuck::number)
                    .doesNotContainAnyElementsOf(all()));
            long id = moves.start(plans);
            worker.round();
            assertThat(changes.left(id)).extracting(Changes.Left::number).doesNotContainAnyElementsOf(all());
            done.put(
                    process,
                    changes.latest().stream()
                            .filter(change -> change.id() == id)
                            .findFirst()
                            .orElseThrow());
        }
        Facts after = facts();
        assertThat(after.tasks).as("open steps with due date and pause").isEqualTo(before.tasks);
        assertThat(after.jobs).as("timers").isEqualTo(before.jobs);
        assertThat(after.waiting).as("messages that are waited for").isEqualTo(before.waiting);
        assertThat(after.instances.keySet()).as("instances").isEqualTo(before.instances.keySet());
        assertThat(after.instances.values()).as("versions").allSatisfy(definition -> {
            var version = engine.getRepositoryService().getProcessDefinition(definition);
            if (Arrays.asList(processes).contains(version.getKey())) {
                assertThat(deployments).contains(version.getDeploymentId());
            }
        });
        return done;
    }

    private Set<String> placesWithoutACase(String... processes) {
        Set<String> places = new TreeSet<>();
        Arrays.asList(processes)
                .forEach(process -> shipped(process).forEach(place -> places.add(process + " " + place)));
        for (CaseNumber number : all()) {
            for (ProcessInstance instance : instances(number)) {
                String process = engine.getRepositoryService()
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getKey();
                WaitStates.at(engine.getRuntimeService().getActivityInstance(instance.getId()))
                        .forEach(place -> places.remove(process + " " + place));
            }
        }
        return places;
    }

    /** The wait states of the version that was the newest before ours. */
    private Set<String> shipped(String process) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .filter(version -> !deployments.contains(version.getDeploymentId()))
                .findFirst()
                .map(version -> WaitStates.of(engine.getRepositoryService().getBpmnModelInstance(version.getId())))
                .orElseThrow();
    }

    private List<ProcessInstance> instances(CaseNumber number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private MovePlan plan(Version from, Version to, Map<String, String> chosen) {
        MovePlan proposed = moves.plan(from.process(), from.number(), to.number(), Map.of());
        Map<String, String> own = new HashMap<>(chosen);
        own.keySet()
                .removeIf(step -> proposed.steps().stream()
                        .noneMatch(move -> move.source().id().equals(step) && move.kind() == StepMove.Kind.NONE));
        MovePlan plan = moves.plan(from.process(), from.number(), to.number(), own);
        assertThat(plan.problems()).isEmpty();
        return plan;
    }

    public void assertListsRight() {
        checks.forEach(check -> assertThat(check.differences())
                .as(check.getClass().getSimpleName())
                .doesNotContainAnyElementsOf(all()));
    }

    private record Facts(
            Map<String, String> tasks,
            Map<String, String> jobs,
            Map<String, Long> waiting,
            Map<String, String> instances) {}

    private Facts facts() {
        Facts facts = new Facts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (CaseNumber number : all()) {
            for (ProcessInstance instance : instances(number)) {
                facts.instances.put(instance.getId(), instance.getProcessDefinitionId());
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(job -> facts.jobs.put(job.getId(), job.getDuedate() + " " + job.getRetries()));
                facts.waiting.put(
                        instance.getId(),
                        engine.getRuntimeService()
                                .createEventSubscriptionQuery()
                                .processInstanceId(instance.getId())
                                .count());
            }
            for (Task task : engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()) {
                facts.tasks.put(
                        task.getId(),
                        number + " " + task.getDueDate() + " " + task.getFollowUpDate() + " " + task.getAssignee());
            }
        }
        return facts;
    }

    public void leave() {
        deployments.forEach(deployment -> NewVersion.remove(engine, deployment));
        Owner.logout();
    }
}
