package org.tongxin.modeling.dryrun.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Rehearsal;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;
import org.tongxin.modeling.dryrun.DryRuns;
import org.tongxin.modeling.dryrun.Script;
import org.tongxin.workflow.Processes;
import org.tongxin.workflow.StartChoices;
import org.tongxin.workflow.Workflow;

/** Opens a case as the portal does. */
@Component
class Opening {

    private static final Set<String> OF_THE_FILE = Set.of("title", "text", "category", "urgency", "place");

    private final Processes processes;
    private final StartChoices choices;
    private final Forms forms;
    private final CaseFiles cases;
    private final Workflow workflow;

    Opening(Processes processes, StartChoices choices, Forms forms, CaseFiles cases, Workflow workflow) {
        this.processes = processes;
        this.choices = choices;
        this.forms = forms;
        this.cases = cases;
        this.workflow = workflow;
    }

    DryRuns.Start form(String process, UnitCode unit) {
        FormSchema form = processes.startForm(process);
        Map<String, Object> context = choices.near(unit);
        return new DryRuns.Start(form, context, forms.sample(form, context, Map.of()));
    }

    void open(Script script, Rehearsal rehearsal) {
        String process = script.source().process();
        DryRuns.Start start = form(process, script.unit());
        Submission accepted = forms.validate(start.form(), start.context(), script.start());
        Map<String, Object> usual = filledIn(accepted, Destination.CASE);
        Map<String, Object> variables = filledIn(accepted, Destination.VARIABLE);
        Map<String, Object> all = new HashMap<>(usual);
        all.putAll(variables);
        usual.keySet().removeAll(OF_THE_FILE);
        cases.open(new NewCase(
                process,
                text(all, "title", "试运行"),
                text(all, "text", "试运行"),
                (String) all.get("category"),
                Urgency.valueOf(text(all, "urgency", "normal").toUpperCase(Locale.ROOT)),
                script.unit(),
                (String) all.get("place"),
                "portal",
                null,
                null,
                rehearsal.now(),
                usual,
                filledIn(accepted, Destination.PRIVATE)));
        for (String place : Set.of("grid", "estate")) {
            if (all.get(place) != null) {
                variables.put(place, all.get(place));
            }
        }
        OF_THE_FILE.forEach(variables::remove);
        workflow.start(process, rehearsal.number(), variables);
    }

    private static Map<String, Object> filledIn(Submission accepted, Destination destination) {
        Map<String, Object> values = new HashMap<>(accepted.of(destination));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static String text(Map<String, Object> values, String key, String otherwise) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? otherwise : value.toString();
    }
}
