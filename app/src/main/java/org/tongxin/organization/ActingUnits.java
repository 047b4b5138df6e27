package org.tongxin.organization;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;

/** Which unit has to act when a step is the work of some groups. */
@Component
public class ActingUnits {

    /** Units that are asked to do something wherever they stand in the tree. */
    private static final Set<UnitType> BODIES =
            Set.of(UnitType.DEPARTMENT, UnitType.PARTNER, UnitType.PROPERTY_COMPANY);

    private final Organization organization;

    ActingUnits(Organization organization) {
        this.organization = organization;
    }

    /** A department or another body among the groups' units, otherwise the unit farthest down: groups that an escalation added stand above it. */
    public Optional<UnitCode> of(Set<String> groups) {
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
}
