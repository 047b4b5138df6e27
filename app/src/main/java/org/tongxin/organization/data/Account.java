package org.tongxin.organization.data;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/**
 * An account as the administrator sees it, without its password.
 *
 * @param note a remark of the administrator's
 * @param password whether there is one; without it nobody can log in
 * @param firstPassword whether somebody else chose the password, so that it has to be changed before anything else is done
 * @param generation a session begun under another number has ended
 * @param roles the roles entered, which a disabled account does not have
 */
public record Account(
        String name,
        String displayName,
        @Nullable String note,
        boolean password,
        boolean firstPassword,
        boolean disabled,
        int generation,
        Set<RoleAt> roles) {

    public Account withRoles(Set<RoleAt> others) {
        return new Account(name, displayName, note, password, firstPassword, disabled, generation, others);
    }

    public Account withDisabled(boolean value) {
        return new Account(name, displayName, note, password, firstPassword, value, generation, roles);
    }

    /** The person, who holds no role while disabled. */
    public Person person() {
        return new Person(name, displayName, disabled ? Set.of() : roles);
    }
}
