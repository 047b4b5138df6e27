package org.tongxin.modeling.dryrun.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.forms.FormSchema;
import org.tongxin.modeling.dryrun.Report;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.modeling.process.Language;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** Says where a case has come to, in the words of its diagrams. */
@Component
class Viewer {

    private static final int LONGEST = 8;

    private final ProcessEngine engine;
    private final WorkTasks tasks;
    private final Actors actors;
    private final Language language = new Language();

    Viewer(ProcessEngine engine, WorkTasks tasks, Actors actors) {
        this.engine = engine;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** Without diagrams, for whoever only tries what comes next. */
    Walk plain(Play play, String process) {
        return of(play, process, List.of(), Map.of(), null);
    }

    Walk of(Play play, String process, List<Walk.Told> told, @Nullable String trouble) {
        return of(play, process, told, diagrams(play), trouble);
    }

    private Walk of(
            Play play, String process, List<Walk.Told> told, Map<String, String> diagrams, @Nullable String trouble) {
        List<Job> timers = play.jobs().timers();
        List<Walk.OpenStep> open = open(play, timers);
        return new Walk(
                process,
                play.now(),
                play.path(),
                open,
                waits(play, timers),
                List.copyOf(told),
                diagrams,
                play.jobs().instances().isEmpty(),
                trouble);
    }

    private Map<String, String> diagrams(Play play) {
        Map<String, String> diagrams = new LinkedHashMap<>();
        play.path().stream()
                .map(Walk.Passed::process)
                .distinct()
                .forEach(key -> diagrams.put(key, Bpmn.convertToString(model(newest(key)))));
        return diagrams;
    }

    private BpmnModelInstance model(String definition) {
        return engine.getRepositoryService().getBpmnModelInstance(definition);
    }

    private List<Walk.OpenStep> open(Play play, List<Job> timers) {
        Map<String, Integer> count = new HashMap<>();
        List<Walk.OpenStep> open = new ArrayList<>();
        for (WorkTask task : play.open()) {
            int index = count.merge(task.processKey() + task.step(), 1, Integer::sum) - 1;
            String actor = actors.of(task);
            tasks.takeOver(task.id(), actor, null);
            Optional<FormSchema> form = tasks.form(task.id(), actor);
            open.add(new Walk.OpenStep(
                    task.processKey(),
                    task.step(),
                    index,
                    task.stepName(),
                    task.groups().isEmpty()
                            ? List.of(actor)
                            : task.groups().stream().sorted().toList(),
                    task.due(),
                    form.orElse(null),
                    form.isPresent() ? tasks.formData(task.id(), actor) : Map.of(),
                    deadlines(play, task, timers)));
        }
        return open;
    }

    private List<Walk.Timer> deadlines(Play play, WorkTask task, List<Job> timers) {
        BpmnModelInstance model = model(task.processDefinitionId());
        return timers.stream()
                .filter(job -> job.getProcessDefinitionId().equals(task.processDefinitionId()))
                .filter(job -> model.getModelElementById(play.jobs().activity(job)) instanceof BoundaryEvent border
                        && border.getAttachedTo().getId().equals(task.step()))
                .map(job -> timer(play, job, model))
                .toList();
    }

    private Walk.Timer timer(Play play, Job job, BpmnModelInstance model) {
        FlowNode element =
                Objects.requireNonNull(model.getModelElementById(play.jobs().activity(job)));
        return new Walk.Timer(
                element.getId(),
                name(element),
                job.getDuedate().toInstant(),
                leads(element),
                element instanceof BoundaryEvent border && border.cancelActivity());
    }

    private static String name(FlowElement element) {
        return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
    }

    /** What is at a step's border bears the step's name before its own. */
    private static String fullName(FlowNode node) {
        return node instanceof BoundaryEvent border ? name(border.getAttachedTo()) + "：" + name(node) : name(node);
    }

    /** What comes after it, up to where the case waits again, ends, or has to be decided. */
    private static List<String> leads(FlowNode from) {
        List<String> names = new ArrayList<>();
        FlowNode at = from;
        while (at.getOutgoing().size() == 1 && names.size() < LONGEST) {
            at = at.getOutgoing().iterator().next().getTarget();
            if (at.getName() != null && !at.getName().isBlank()) {
                names.add(at.getName());
            }
            if (at instanceof UserTask || at instanceof CallActivity || at instanceof EndEvent) {
                break;
            }
        }
        return names;
    }

    private List<Walk.Wait> waits(Play play, List<Job> timers) {
        List<Walk.Wait> waits = new ArrayList<>();
        for (ProcessInstance instance : play.jobs().instances()) {
            BpmnModelInstance model = model(instance.getProcessDefinitionId());
            String process = instance.getProcessDefinitionId().replaceFirst(":.*", "");
            for (EventSubscription waiting : engine.getRuntimeService()
                    .createEventSubscriptionQuery()
                    .processInstanceId(instance.getId())
                    .eventType("message")
                    .list()) {
                waits.add(new Walk.Wait(
                        process,
                        waiting.getActivityId(),
                        name(Objects.requireNonNull(model.getModelElementById(waiting.getActivityId()))),
                        waiting.getEventName(),
                        language.brings(waiting.getEventName()).stream()
                                .sorted()
                                .toList(),
                        null));
            }
            timers.stream()
                    .filter(job -> job.getProcessInstanceId().equals(instance.getId()))
                    .filter(job ->
                            !(model.getModelElementById(play.jobs().activity(job)) instanceof BoundaryEvent border
                                    && border.getAttachedTo() instanceof UserTask))
                    .map(job -> timer(play, job, model))
                    .forEach(timer ->
                            waits.add(new Walk.Wait(process, timer.element(), timer.name(), null, List.of(), timer)));
        }
        waits.sort(Comparator.comparing(Walk.Wait::process).thenComparing(Walk.Wait::element));
        return waits;
    }

    /** The elements of a process, other than gateways, that are not among those passed. */
    List<Report.Missed> missed(String process, Set<String> passed) {
        return model(newest(process)).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) && !passed.contains(node.getId()))
                .map(node -> new Report.Missed(node.getId(), fullName(node)))
                .toList();
    }

    private String newest(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
