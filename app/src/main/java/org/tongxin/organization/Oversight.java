package org.tongxin.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;

/** Who looks after which units: whoever holds one of certain roles at a unit sees it and all that lies below it in the tree, and nothing beside it. */
@Component
public class Oversight {

    private final Organization organization;

    Oversight(Organization organization) {
        this.organization = organization;
    }

    /**
     * The units at which the person holds one of the roles, none of them below another.
     *
     * @throws AccessDeniedException when there is none
     */
    public List<UnitCode> units(Person person, Set<String> roles) {
        List<UnitCode> held = person.roles().stream()
                .filter(role -> roles.contains(role.role()))
                .map(RoleAt::unit)
                .distinct()
                .sorted(Comparator.comparing(UnitCode::value))
                .toList();
        if (held.isEmpty()) {
            throw new AccessDeniedException("Looks after no unit");
        }
        return held.stream()
                .filter(unit -> held.stream().noneMatch(other -> !other.equals(unit) && below(unit, other)))
                .toList();
    }

    /** Whether the unit is one of those or lies below one; no for who looks after none. */
    public boolean covers(Person person, Set<String> roles, UnitCode unit) {
        return person.roles().stream()
                .filter(role -> roles.contains(role.role()))
                .anyMatch(role -> below(unit, role.unit()));
    }

    private boolean below(UnitCode unit, UnitCode above) {
        return organization.path(unit).stream().anyMatch(each -> each.code().equals(above));
    }
}
