package org.tongxin.organization;

import java.util.List;
import java.util.Optional;
import org.tongxin.common.UnitCode;

/** The tree of units and who holds which role where. Reading is open to every service; what a person may see is asked of {@link #inScope}. */
public interface Organization {

    Optional<Unit> unit(UnitCode code);

    /** The units directly below. */
    List<Unit> children(UnitCode parent);

    List<Unit> unitsOf(UnitType type);

    /** From the city down to the unit itself. */
    List<Unit> path(UnitCode code);

    /** Whether the unit is the other one or lies somewhere below it. */
    boolean within(UnitCode unit, UnitCode above);

    /**
     * The role at the nearest unit, the given one or one above it, of a type at which the role is held.
     *
     * @throws org.tongxin.common.Refused when no unit above can hold the role
     */
    RoleAt nearest(String role, UnitCode from);

    /** The nearest department for a field such as {@code urban-management}: of the street first, then of the district. */
    Optional<Unit> department(String field, UnitCode from);

    Optional<Person> person(String name);

    /** Everybody who holds the role at that very unit, by display name. */
    List<Person> holders(RoleAt roleAt);

    /** Whether one of the person's units is the given one or lies above it. */
    default boolean inScope(Person person, UnitCode unit) {
        return person.roles().stream().anyMatch(held -> within(unit, held.unit()));
    }
}
