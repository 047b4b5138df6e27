package org.tongxin.organization.data;

import org.tongxin.common.Refused;
import org.tongxin.organization.RoleAt;

/**
 * Why a draft cannot be.
 *
 * @param subject the {@link org.tongxin.common.UnitCode}, the name of the account or the {@link Holding} that it is about
 * @param reason message key and arguments
 */
public record Problem(Object subject, Refused reason) {

    /** A role that an account holds at a unit. */
    public record Holding(String account, RoleAt role) {}

    /** What is wrong with what, whatever the details. */
    record Kind(Object subject, String key) {}

    Kind kind() {
        return new Kind(subject, reason.key());
    }

    static Problem of(Object subject, String key, Object... arguments) {
        return new Problem(subject, new Refused("organization.bad." + key, arguments));
    }
}
