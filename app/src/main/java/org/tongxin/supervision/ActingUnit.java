package org.tongxin.supervision;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.ActingUnits;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.UnitType;

/** Which unit has to act in a task, and who answers for that unit. */
@Component
class ActingUnit {

    private final Organization organization;
    private final ActingUnits units;

    ActingUnit(Organization organization, ActingUnits units) {
        this.organization = organization;
        this.units = units;
    }

    /** As {@link ActingUnits#of}. */
    Optional<UnitCode> of(Set<String> groups) {
        return units.of(groups);
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
