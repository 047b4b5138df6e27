package org.tongxin.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Categories;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormComponent;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;
import org.tongxin.organization.Organization;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.Processes;

/** The start forms of processes: the keys that every request has, and what one process asks for beyond them. */
@Component
public class RequestForms {

    /** What the portal asks step by step, whatever the process. */
    private static final Set<String> USUAL = Set.of(
            "title",
            "text",
            "category",
            "urgency",
            "place",
            "grid",
            "estate",
            "contactName",
            "contactPhone",
            "contactAddress");

    private final Processes processes;
    private final Forms forms;
    private final Categories categories;
    private final Organization organization;
    private final Messages messages;

    RequestForms(
            Processes processes, Forms forms, Categories categories, Organization organization, Messages messages) {
        this.processes = processes;
        this.forms = forms;
        this.categories = categories;
        this.organization = organization;
        this.messages = messages;
    }

    public FormSchema whole(String process) {
        return processes.startForm(process);
    }

    /** What the process asks for beyond the usual; empty when it is nothing. */
    public Optional<FormSchema> further(String process) {
        FormSchema whole = whole(process);
        List<FormComponent> components = whole.components().stream()
                .filter(component -> !usual(component))
                .toList();
        FormSchema further = new FormSchema(whole.id(), whole.schemaVersion(), components);
        return further.all().anyMatch(component -> component.type().keyed()) ? Optional.of(further) : Optional.empty();
    }

    private static boolean usual(FormComponent component) {
        return component.path().size() == 1 && USUAL.contains(component.path().get(0));
    }

    /** Whether the process cannot do without this field of the usual ones. */
    public boolean requires(String process, String key) {
        return whole(process).components().stream()
                .anyMatch(component -> component.path().equals(List.of(key)) && component.required());
    }

    /** The choices that are data: the categories, and the grids and estates of a unit. */
    public Map<String, Object> choices(UnitCode unit) {
        Locale locale = messages.locale();
        List<Map<String, String>> kinds = categories.all().stream()
                .map(category -> choice(category.name(locale), category.code()))
                .toList();
        return Map.of(
                "categories", kinds, "grids", units(UnitType.GRID, unit), "estates", units(UnitType.ESTATE, unit));
    }

    private List<Map<String, String>> units(UnitType type, UnitCode above) {
        return organization.unitsOf(type).stream()
                .filter(unit -> organization.within(unit.code(), above))
                .map(unit -> choice(unit.name(), unit.code().value()))
                .toList();
    }

    private static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /**
     * What was filled in of the further questions, accepted.
     *
     * @throws org.tongxin.forms.SubmissionRejected with a message for each field
     */
    public Answers answers(String process, UnitCode unit, Map<String, Object> submitted) {
        Submission accepted = further(process)
                .map(form -> forms.validate(form, choices(unit), submitted))
                .orElse(Submission.NOTHING);
        return answers(process, accepted);
    }

    /** What an accepted start form says beyond the usual; nothing that was left empty. */
    static Answers answers(String process, Submission accepted) {
        return new Answers(
                process,
                further(accepted, Destination.CASE),
                further(accepted, Destination.VARIABLE),
                filledIn(accepted, Destination.PRIVATE));
    }

    private static Map<String, Object> further(Submission accepted, Destination destination) {
        Map<String, Object> values = filledIn(accepted, destination);
        values.keySet().removeAll(USUAL);
        return values;
    }

    static Map<String, Object> filledIn(Submission accepted, Destination destination) {
        Map<String, Object> values = new HashMap<>(accepted.of(destination));
        values.values().removeIf(Objects::isNull);
        return values;
    }
}
