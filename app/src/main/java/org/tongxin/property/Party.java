package org.tongxin.property;

import java.util.Arrays;

/**
 * The parties of a five-party meeting (五方). The departments are one party with up to two seats: housing always, and the department of the
 * matter's own field where it is another.
 */
public enum Party {
    COMMUNITY_SECRETARY,
    GRID_BRANCH,
    OWNERS_COMMITTEE,
    PROPERTY_MANAGER,
    DEPARTMENT,
    FIELD;

    /** In diagrams, tables and message keys, such as {@code owners-committee}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such party */
    public static Party of(String id) {
        return Arrays.stream(values())
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No party: " + id));
    }
}
