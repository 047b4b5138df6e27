package org.tongxin.organization;

import org.tongxin.common.UnitCode;

/** A role held at a unit, such as {@code dispatcher@340203001}: what Camunda calls a group. */
public record RoleAt(String role, UnitCode unit) {

    /** Reads the form {@code role@unit}. */
    public static RoleAt parse(String group) {
        int at = group.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("Not a role at a unit: " + group);
        }
        return new RoleAt(group.substring(0, at), new UnitCode(group.substring(at + 1)));
    }

    /** The id of the engine's group. */
    public String group() {
        return role + "@" + unit;
    }

    @Override
    public String toString() {
        return group();
    }
}
