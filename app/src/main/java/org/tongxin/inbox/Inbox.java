package org.tongxin.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

/** Everybody's lists, the soonest deadline first; of what is done the latest first. A person sees nothing but their own. */
public interface Inbox {

    /** Where {@link #counts} stops counting. */
    int COUNT_CAP = 99;

    /**
     * @param after the end of the page before; null for the first
     * @param limit number of lines, 1–200
     */
    InboxPage page(Person person, InboxTab tab, InboxFilter filter, InboxPage.@Nullable Position after, int limit);

    /** Whether a change of what these people and groups have changes the person's lists, too. */
    boolean concerns(Person person, Set<String> users, Set<String> groups);

    /** The steps that stand in the first lines of a list, by process and name: what a filter can offer. */
    List<Step> steps(Person person, InboxTab tab);

    /** A user task of a process. */
    record Step(String processKey, String id, String name) {}

    /** How many lines each list has; {@code COUNT_CAP + 1} means more than {@code COUNT_CAP}. The done list counts as 0. */
    Map<InboxTab, Integer> counts(Person person);

    /**
     * Follows a case.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not see it
     */
    void watch(Person person, CaseNumber number);

    void unwatch(Person person, CaseNumber number);

    boolean watches(Person person, CaseNumber number);
}
