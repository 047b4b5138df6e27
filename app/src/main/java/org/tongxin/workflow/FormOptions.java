package org.tongxin.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Categories;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The choices in forms that are data: categories, and units and people near the case's unit. Forms name them by {@code valuesKey}. */
@Component
class FormOptions {

    private static final List<String> STAFF =
            List.of("community-secretary", "dispatcher", "grid-branch", "grid-worker", "building-head");

    private final Organization organization;
    private final Categories categories;
    private final Messages messages;

    FormOptions(Organization organization, Categories categories, Messages messages) {
        this.organization = organization;
        this.categories = categories;
        this.messages = messages;
    }

    /** One choice of a select, as form-js has it. */
    record Choice(String label, String value) {

        Map<String, String> asMap() {
            return Map.of("label", label, "value", value);
        }
    }

    /**
     * @param unit the case's unit
     * @param groups the task's groups: whoever is in them may be named as handler
     */
    Map<String, Object> near(UnitCode unit, Set<String> groups) {
        List<UnitCode> path = organization.path(unit).stream().map(Unit::code).toList();
        return Map.of(
                "categories",
                        list(categories.all().stream()
                                .map(category -> new Choice(category.name(messages.locale()), category.code()))),
                "departments", units(UnitType.DEPARTMENT, path),
                "partners", units(UnitType.PARTNER, path),
                "grids", units(UnitType.GRID, path),
                "estates", units(UnitType.ESTATE, path),
                "colleagues", colleagues(unit),
                "handlers",
                        list(groups.stream()
                                .map(RoleAt::parse)
                                .map(organization::holders)
                                .flatMap(Collection::stream)
                                .distinct()
                                .map(person -> new Choice(person.displayName(), person.name()))));
    }

    /** Those who work in the unit or below it, as opposed to those who live or volunteer there. */
    private List<Map<String, String>> colleagues(UnitCode unit) {
        return list(organization.subtree(unit).stream()
                .flatMap(place -> STAFF.stream().map(role -> new RoleAt(role, place.code())))
                .map(organization::holders)
                .flatMap(Collection::stream)
                .distinct()
                .map(person -> new Choice(person.displayName(), person.name())));
    }

    private List<Map<String, String>> units(UnitType type, List<UnitCode> path) {
        return list(organization.unitsOf(type).stream()
                .filter(unit -> unit.parent() != null && path.contains(unit.parent()))
                .map(unit -> new Choice(unit.name(), unit.code().value())));
    }

    private static List<Map<String, String>> list(Stream<Choice> choices) {
        return choices.map(Choice::asMap).toList();
    }
}
