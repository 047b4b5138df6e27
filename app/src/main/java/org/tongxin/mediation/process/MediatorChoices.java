package org.tongxin.mediation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.MoreChoices;
import org.tongxin.workflow.WorkTask;

/** Who can mediate at a level, and which legal advisers a community has: partner organisations whose field is {@code legal}. */
@Component
class MediatorChoices implements MoreChoices {

    private static final String PROCESS = "mediation-level";

    private final Organization organization;

    MediatorChoices(Organization organization) {
        this.organization = organization;
    }

    /** Those who hold the role at that very unit; in the district, where nobody does, its coordinators. */
    List<Person> mediators(String level, String unit) {
        String role = level.equals("district") ? "district-coordinator" : "mediator";
        return organization.holders(new RoleAt(role, new UnitCode(unit)));
    }

    @Override
    public Map<String, List<Map<String, String>>> of(WorkTask task, Map<String, Object> variables) {
        if (!task.processKey().equals(PROCESS)) {
            return Map.of();
        }
        return Map.of(
                "mediators",
                mediators(String.valueOf(variables.get("level")), String.valueOf(variables.get("levelUnit"))).stream()
                        .map(person -> choice(person.displayName(), person.name()))
                        .toList(),
                "advisers",
                advisers(new UnitCode(String.valueOf(variables.get("unit")))).stream()
                        .map(unit -> choice(unit.name(), unit.code().value()))
                        .toList());
    }

    private List<Unit> advisers(UnitCode unit) {
        List<UnitCode> path = organization.path(unit).stream().map(Unit::code).toList();
        return organization.unitsOf(UnitType.PARTNER).stream()
                .filter(partner -> "legal".equals(partner.field()) && path.contains(partner.parent()))
                .toList();
    }

    private static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
