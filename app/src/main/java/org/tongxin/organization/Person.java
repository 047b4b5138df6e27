package org.tongxin.organization;

import java.util.Set;
import java.util.stream.Collectors;

/** Somebody with an account, and the roles held. The name is what they log in with and what the engine calls the user. */
public record Person(String name, String displayName, Set<RoleAt> roles) {

    public boolean holds(String role) {
        return roles.stream().anyMatch(held -> held.role().equals(role));
    }

    public boolean holds(RoleAt roleAt) {
        return roles.contains(roleAt);
    }

    /** The engine's groups that this person is a member of. */
    public Set<String> groups() {
        return roles.stream().map(RoleAt::group).collect(Collectors.toUnmodifiableSet());
    }
}
