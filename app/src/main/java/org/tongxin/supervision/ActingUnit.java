package org.tongxin.supervision;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Which unit has to act in a task, and who answers for that unit. */
@Component
class ActingUnit {

    /** Units that are asked to do something wherever they stand in the tree. */
    private static final Set<UnitType> BODIES =
            Set.of(UnitType.DEPARTMENT, UnitType.PARTNER, UnitType.PROPERTY_COMPANY);

    private final Organization organization;

    ActingUnit(Organization organization) {
        this.organization = organization;
    }

    /** A department or another body among the groups' units, otherwise the unit farthest down: groups that an escalation added stand above it. */
    Optional<UnitCode> of(Set<String> groups) {
        return groups.stream()
                .filter(group -> group.contains("@"))
                .map(group -> RoleAt.parse(group).unit())
                .distinct()
                .flatMap(code -> organization.unit(code).stream())
                .max(Comparator.comparingInt(this::rank)
                        .thenComparing(unit -> unit.code().value()))
                .map(Unit::code);
    }

    private int rank(Unit unit) {
        return BODIES.contains(unit.type())
                ? Integer.MAX_VALUE
                : organization.path(unit.code()).size();
    }

    /** Who answers for the unit: the secretary of its community, the coordinator of its street or district; for a department or another body the supervisor next above. */
    Optional<RoleAt> head(UnitCode acting) {
        return organization.unit(acting).map(unit -> organization.nearest(headRole(unit.type()), acting));
    }

    private static String headRole(UnitType type) {
        return switch (type) {
            case COMMUNITY, GRID, BUILDING, ESTATE -> "community-secretary";
            case STREET -> "street-coordinator";
            case DISTRICT -> "district-coordinator";
            case CITY, DEPARTMENT, PARTNER, PROPERTY_COMPANY -> "supervisor";
        };
    }
}
