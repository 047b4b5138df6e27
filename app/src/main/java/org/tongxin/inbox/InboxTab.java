package org.tongxin.inbox;

import java.util.ArrayList;
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

    /**
     * The inbox keys whose rows the person sees in this list.
     *
     * @param away for whom the person stands in: their tasks and those of their groups, not what they watch
     */
    List<String> keys(Person person, List<Person> away) {
        List<Person> all = new ArrayList<>(List.of(person));
        if (this != WATCH) {
            all.addAll(away);
        }
        Stream<String> owners = this == OPEN || this == TEAM
                ? all.stream()
                        .flatMap(each -> each.groups().stream())
                        .distinct()
                        .sorted()
                : all.stream().map(Person::name);
        return owners.map(this::key).toList();
    }
}
