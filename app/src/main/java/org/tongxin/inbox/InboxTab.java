package org.tongxin.inbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongxin.organization.Person;

/** The lists that everybody has. */
public enum InboxTab {
    /** Open tasks of one's groups that nobody has. */
    OPEN,
    /** Tasks that one has. */
    MINE,
    /** Tasks of one's groups that a colleague has. */
    TEAM,
    /** What one has completed. */
    DONE,
    /** Cases that one follows. */
    WATCH;

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key(String owner) {
        return id() + ":" + owner;
    }

    /** The inbox keys whose rows the person sees in this list. */
    List<String> keys(Person person) {
        Stream<String> owners =
                this == OPEN || this == TEAM ? person.groups().stream().sorted() : Stream.of(person.name());
        return owners.map(this::key).toList();
    }
}
