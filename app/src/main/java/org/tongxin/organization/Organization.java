package org.tongxin.organization;

import java.util.List;
import java.util.Optional;
import org.tongxin.common.UnitCode;

/**
 * The tree of units and who holds which role where, as of the last change anywhere (another node's within a second). Reading is open
 * to every service; what a person may see is asked of {@link #inScope}. No call reaches the database.
 */
public interface Organization {

    Optional<Unit> unit(UnitCode code);

    /** The open units directly below, by code. */
    List<Unit> children(UnitCode parent);

    /** The open units of a type, by code. */
    List<Unit> unitsOf(UnitType type);

    /** The unit itself and all open units below it in the tree, each before those below it. */
    List<Unit> subtree(UnitCode top);

    /** From the city down to the unit itself; empty when there is no such unit. */
    List<Unit> path(UnitCode code);

    /** Whether the unit is the other one or lies somewhere below it; what lies in an estate is below the estate, too. */
    boolean within(UnitCode unit, UnitCode above);

    /**
     * The role at the nearest unit that has it: the given unit, the estate it lies in, or one above, of a type at which the role can be
     * held and where somebody holds it; when nobody on the way up does, the nearest one of such a type, so that the group is right as
     * soon as somebody is appointed.
     *
     * @throws org.tongxin.common.Refused {@code organization.role-nowhere} when no unit above can hold the role, {@code
     *     organization.unknown-unit}, {@code organization.unknown-role}
     */
    RoleAt nearest(String role, UnitCode from);

    /** The nearest department for a field such as {@code urban-management}: of the street first, then of the district, then of the city. */
    Optional<Unit> department(String field, UnitCode from);

    /** The estate that the unit is or lies in. */
    Optional<Unit> estate(UnitCode unit);

    /** The company that serves the estate that the unit is or lies in. */
    Optional<Unit> propertyCompany(UnitCode unit);

    /** All roles, in the order in which lists show them. */
    List<Role> roles();

    Optional<Role> role(String id);

    /** Somebody by the name of the account; who is disabled is still found, for the display name, but holds no role. */
    Optional<Person> person(String name);

    /** What people read for an account; the account itself when nobody has it. */
    default String displayName(String account) {
        return person(account).map(Person::displayName).orElse(account);
    }

    /** Everybody who holds the role at that very unit, by display name; without those who are disabled. */
    List<Person> holders(RoleAt roleAt);

    /** Whether one of the person's units is the given one or lies above it. */
    default boolean inScope(Person person, UnitCode unit) {
        return person.roles().stream().anyMatch(held -> within(unit, held.unit()));
    }
}
