package org.tongxin.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Categories;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;
import org.tongxin.workflow.StepLimits;

/** What the application itself knows of the values in tables: categories, urgencies, units of time, departments, roles, units, the steps of diagrams. */
@Component
public class Offers {

    private static final Set<String> FIELDS = Set.of("department", "field");
    private static final Set<String> ROLES = Set.of("role", "escalateTo");

    private final Categories categories;
    private final Organization organization;
    private final StepLimits steps;
    private final Processes processes;
    private final FormWords forms;
    private final Messages messages;
    private final Translations translations;

    Offers(
            Categories categories,
            Organization organization,
            StepLimits steps,
            Processes processes,
            FormWords forms,
            Messages messages,
            Translations translations) {
        this.categories = categories;
        this.organization = organization;
        this.steps = steps;
        this.processes = processes;
        this.forms = forms;
        this.messages = messages;
        this.translations = translations;
    }

    /** One for each column, in the reader's language. */
    public List<Offer> of(TableContent table) {
        return table.columns().stream().map(column -> of(table, column)).toList();
    }

    private Offer of(TableContent table, Column column) {
        if (column.type() != Column.Type.TEXT) {
            return Offer.ANYTHING;
        }
        String name = column.name();
        if (name.equals("category")) {
            return closed(categories.all().stream()
                    .map(category -> new Choice(category.code(), category.name(messages.locale()))));
        }
        if (table.limits() && name.equals("unit")) {
            return closed(Stream.of(LimitUnit.values())
                    .map(unit -> new Choice(unit.id(), messages.get("limit.unit." + unit.id()))));
        }
        if (name.equals("urgency")) {
            return closed(Stream.of(Urgency.values())
                    .map(urgency -> new Choice(urgency.id(), messages.get("urgency." + urgency.id()))));
        }
        if (ROLES.contains(name)) {
            return closed(
                    organization.roles().stream().map(role -> new Choice(role.id(), role.name(messages.locale()))));
        }
        if (FIELDS.contains(name)) {
            return closed(fields().entrySet().stream().map(field -> new Choice(field.getKey(), field.getValue())));
        }
        if (name.equals("unit") && !column.output()) {
            return closed(units());
        }
        return table.limits() && name.equals("key") ? new Offer(keys(table), false) : listed(column);
    }

    private static Offer closed(Stream<Choice> choices) {
        return new Offer(choices.toList(), true);
    }

    private Offer listed(Column column) {
        Map<String, String> words = forms.of(column.name()).stream()
                .collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one));
        return new Offer(
                column.allowed().stream()
                        .map(value -> new Choice(value, words.getOrDefault(value, value)))
                        .toList(),
                !column.allowed().isEmpty());
    }

    /** What departments are for, with the name of one of them. */
    private Map<String, String> fields() {
        Map<String, Set<String>> names = new TreeMap<>();
        organization.unitsOf(UnitType.CITY).stream()
                .flatMap(city -> organization.subtree(city.code()).stream())
                .filter(unit -> unit.type() == UnitType.DEPARTMENT && unit.field() != null)
                .forEach(unit -> names.computeIfAbsent(String.valueOf(unit.field()), field -> new TreeSet<>())
                        .add(unit.name()));
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach((field, all) ->
                fields.put(field, messages.get("tables.field", all.iterator().next(), field)));
        return fields;
    }

    private Stream<Choice> units() {
        return organization.unitsOf(UnitType.CITY).stream()
                .flatMap(city -> organization.subtree(city.code()).stream())
                .map(Offers::unit);
    }

    private static Choice unit(Unit unit) {
        UnitCode code = unit.code();
        return new Choice(code.value(), unit.name() + " " + code.value());
    }

    /** The limits that diagrams name, with the step, and those that the table has beside them. */
    private List<Choice> keys(TableContent table) {
        Map<String, String> keys = new TreeMap<>();
        steps.all()
                .forEach(step -> keys.merge(
                        step.key(),
                        translations.get(step.name()),
                        (one, other) -> one.contains(other) ? one : one + " / " + other));
        for (ProcessInfo process : processes.all()) {
            if (process.limit() != null) {
                keys.putIfAbsent(process.limit(), translations.get(process.name()));
            }
        }
        int index = table.index("key", false);
        for (Row row : table.rows()) {
            if (Cell.read(row.cells().get(index), table.columns().get(index)) instanceof Cell.Texts texts) {
                texts.values().forEach(value -> keys.putIfAbsent(value, ""));
            }
        }
        return keys.entrySet().stream()
                .map(key -> new Choice(
                        key.getKey(),
                        key.getValue().isEmpty()
                                ? key.getKey()
                                : String.format(Locale.ROOT, "%s %s", key.getKey(), key.getValue())))
                .toList();
    }
}
