package org.tongxin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;

/** The form of a task, as it was deployed with the running version of the diagram, and what it shows. */
@Component
class TaskForms {

    private final FormService formService;
    private final TaskService tasks;
    private final CaseFiles cases;
    private final Forms forms;
    private final FormOptions options;
    private final ObjectProvider<MoreChoices> more;

    TaskForms(
            FormService formService,
            TaskService tasks,
            CaseFiles cases,
            Forms forms,
            FormOptions options,
            ObjectProvider<MoreChoices> more) {
        this.formService = formService;
        this.tasks = tasks;
        this.cases = cases;
        this.forms = forms;
        this.options = options;
        this.more = more;
    }

    Optional<FormSchema> schema(WorkTask task) {
        if (task.formKey() == null) {
            return Optional.empty();
        }
        try (InputStream form = formService.getDeployedTaskForm(task.id())) {
            return Optional.of(forms.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server knows: the choices that are data, the case file, and what the process has decided. */
    Map<String, Object> data(WorkTask task) {
        Map<String, Object> data = new HashMap<>();
        cases.find(task.number()).ifPresent(file -> {
            data.putAll(options.near(file.unit(), task.groups()));
            data.putAll(facts(file));
            data.putAll(file.values());
        });
        Map<String, Object> variables = tasks.getVariables(task.id());
        data.putAll(variables);
        more.forEach(choices -> data.putAll(choices.of(task, variables)));
        // each step decides anew
        data.remove("outcome");
        data.values().removeIf(value -> value == null);
        return data;
    }

    private static Map<String, Object> facts(CaseFile file) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", file.title());
        facts.put("text", file.text());
        facts.put("place", file.place());
        return facts;
    }
}
