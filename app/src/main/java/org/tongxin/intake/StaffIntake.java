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
import org.tongxin.cases.Categories;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.UnitType;

/** Those who work in a community file requests for residents who call or speak to them, in their own units and no others. */
@Service
public class StaffIntake {

    public static final Set<String> CHANNELS = Set.of("grid-worker", "hotline");

    private static final Set<String> ROLES =
            Set.of("grid-worker", "building-head", "dispatcher", "community-secretary");

    private final Intake intake;
    private final StartForms startForms;
    private final Forms forms;
    private final Categories categories;
    private final Organization organization;
    private final CurrentPerson currentPerson;
    private final Messages messages;

    StaffIntake(
            Intake intake,
            StartForms startForms,
            Forms forms,
            Categories categories,
            Organization organization,
            CurrentPerson currentPerson,
            Messages messages) {
        this.intake = intake;
        this.startForms = startForms;
        this.forms = forms;
        this.categories = categories;
        this.organization = organization;
        this.currentPerson = currentPerson;
        this.messages = messages;
    }

    public FormSchema form() {
        return forms.parse(startForms.json(Intake.PROCESS));
    }

    /** What the form offers this person: the categories, and the grids of the own units. */
    public Map<String, Object> context() {
        UnitCode own = ownUnit();
        Locale locale = messages.locale();
        List<Map<String, String>> kinds = categories.all().stream()
                .map(category -> choice(category.name(locale), category.code()))
                .toList();
        List<Map<String, String>> grids = organization.unitsOf(UnitType.GRID).stream()
                .filter(grid -> organization.within(grid.code(), own))
                .map(grid -> choice(grid.name(), grid.code().value()))
                .toList();
        return Map.of("categories", kinds, "grids", grids);
    }

    /**
     * @param channel one of {@link #CHANNELS}
     * @throws org.tongxin.forms.SubmissionRejected with a message for each field
     * @throws AccessDeniedException when the person holds no role for this
     */
    @Transactional
    public Receipt submit(String channel, Map<String, Object> submitted) {
        Person person = person();
        if (!CHANNELS.contains(channel)) {
            throw new IllegalArgumentException("No channel of the staff: " + channel);
        }
        // Only the grids of the own units are among the form's options, so another's is refused here.
        Submission submission = forms.validate(form(), context(), submitted);
        Map<String, Object> values = filledIn(submission, Destination.CASE);
        Map<String, Object> variables = filledIn(submission, Destination.VARIABLE);
        String grid = text(variables, "grid");
        return intake.submit(new NewRequest(
                Objects.requireNonNullElse(text(values, "title"), ""),
                Objects.requireNonNullElse(text(values, "text"), ""),
                text(variables, "category"),
                Urgency.valueOf(Objects.requireNonNullElse(text(variables, "urgency"), "normal")
                        .toUpperCase(Locale.ROOT)),
                grid == null ? ownUnit() : new UnitCode(grid),
                text(values, "place"),
                channel,
                null,
                person.name(),
                null,
                Map.of(),
                filledIn(submission, Destination.PRIVATE)));
    }

    private static Map<String, Object> filledIn(Submission submission, Destination destination) {
        Map<String, Object> values = new HashMap<>(submission.of(destination));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private Person person() {
        Person person = currentPerson.get();
        if (person.roles().stream().map(RoleAt::role).noneMatch(ROLES::contains)) {
            throw new AccessDeniedException("Only those who work in a community");
        }
        return person;
    }

    /** The widest of the units for which the person may file: the community before its grids. */
    private UnitCode ownUnit() {
        return person().roles().stream()
                .filter(held -> ROLES.contains(held.role()))
                .map(RoleAt::unit)
                .min(Comparator.comparingInt(
                                (UnitCode unit) -> organization.path(unit).size())
                        .thenComparing(UnitCode::value))
                .orElseThrow();
    }

    private static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static @Nullable String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
