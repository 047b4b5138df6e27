package org.tongxin.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** Those whom a process names file its requests for residents who call or speak to them, in their own units and no others. */
@Service
public class StaffIntake {

    public static final Set<String> CHANNELS = Set.of("grid-worker", "hotline");

    private final Intake intake;
    private final RequestForms requestForms;
    private final Forms forms;
    private final Processes processes;
    private final Organization organization;
    private final CurrentPerson currentPerson;

    StaffIntake(
            Intake intake,
            RequestForms requestForms,
            Forms forms,
            Processes processes,
            Organization organization,
            CurrentPerson currentPerson) {
        this.intake = intake;
        this.requestForms = requestForms;
        this.forms = forms;
        this.processes = processes;
        this.organization = organization;
        this.currentPerson = currentPerson;
    }

    /** What this person may file, the usual first. */
    public List<ProcessInfo> processes() {
        Person person = currentPerson.get();
        return processes.all().stream()
                .filter(process -> unit(person, process) != null)
                .sorted(Comparator.comparing(process -> !process.key().equals(Intake.DEFAULT)))
                .toList();
    }

    public FormSchema form(String process) {
        return requestForms.whole(process);
    }

    /** What the form offers this person: the categories, and the grids and estates of the own units. */
    public Map<String, Object> context(String process) {
        return requestForms.choices(ownUnit(process));
    }

    /**
     * @param channel one of {@link #CHANNELS}
     * @throws org.tongxin.forms.SubmissionRejected with a message for each field
     * @throws AccessDeniedException when the person holds no role for this
     */
    @Transactional
    public Receipt submit(String process, String channel, Map<String, Object> submitted) {
        UnitCode own = ownUnit(process);
        if (!CHANNELS.contains(channel)) {
            throw new IllegalArgumentException("No channel of the staff: " + channel);
        }
        // Only the grids and estates of the own units are among the form's options, so another's is refused here.
        Submission submission = forms.validate(form(process), requestForms.choices(own), submitted);
        Map<String, Object> usual = new HashMap<>(RequestForms.filledIn(submission, Destination.CASE));
        usual.putAll(RequestForms.filledIn(submission, Destination.VARIABLE));
        return intake.submit(new NewRequest(
                Objects.requireNonNullElse(text(usual, "title"), ""),
                Objects.requireNonNullElse(text(usual, "text"), ""),
                text(usual, "category"),
                Urgency.valueOf(Objects.requireNonNullElse(text(usual, "urgency"), "normal")
                        .toUpperCase(Locale.ROOT)),
                place(usual, own),
                text(usual, "place"),
                channel,
                null,
                currentPerson.get().name(),
                null,
                answers(process, submission, usual)));
    }

    /** The estate stands in the file, too, where similar requests are counted by it. */
    private static Answers answers(String process, Submission submission, Map<String, Object> usual) {
        Answers answers = RequestForms.answers(process, submission);
        Map<String, Object> values = new HashMap<>(answers.values());
        Map<String, Object> variables = new HashMap<>(answers.variables());
        if (usual.get("estate") instanceof String estate) {
            values.put("estate", estate);
            variables.put("estate", estate);
        }
        return new Answers(process, values, variables, answers.privateValues());
    }

    /** The grid says more than the estate: its volunteers may be asked. */
    private static UnitCode place(Map<String, Object> usual, UnitCode own) {
        String place = text(usual, "grid") == null ? text(usual, "estate") : text(usual, "grid");
        return place == null ? own : new UnitCode(place);
    }

    private UnitCode ownUnit(String process) {
        UnitCode own = processes
                .find(process)
                .map(info -> unit(currentPerson.get(), info))
                .orElse(null);
        if (own == null) {
            throw new AccessDeniedException("No role that may file this");
        }
        return own;
    }

    /** The widest of the units for which the person may file: the community before its grids. */
    private @Nullable UnitCode unit(Person person, ProcessInfo process) {
        return person.roles().stream()
                .filter(held -> process.staff().contains(held.role()))
                .map(RoleAt::unit)
                .min(Comparator.comparingInt(
                                (UnitCode unit) -> organization.path(unit).size())
                        .thenComparing(UnitCode::value))
                .orElse(null);
    }

    private static @Nullable String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
