package org.tongxin.inbox;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.absence.Deputies;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

@Service
@Transactional
class ProjectedInbox implements Inbox {

    private final InboxQueries queries;
    private final Watching watching;
    private final Projection projection;
    private final CaseFiles cases;
    private final Deputies deputies;

    ProjectedInbox(InboxQueries queries, Watching watching, Projection projection, CaseFiles cases, Deputies deputies) {
        this.deputies = deputies;
        this.queries = queries;
        this.watching = watching;
        this.projection = projection;
        this.cases = cases;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public InboxPage page(
            Person person, InboxTab tab, InboxFilter filter, InboxPage.@Nullable Position after, int limit) {
        InboxPage page = queries.page(person, tab, filter, after, limit);
        Set<CaseNumber> hidden = cases.hidden(
                person,
                page.entries().stream()
                        .filter(InboxEntry::confidential)
                        .map(InboxEntry::number)
                        .collect(Collectors.toSet()));
        return hidden.isEmpty() ? page : page.veiled(hidden);
    }

    @Override
    public boolean concerns(Person person, Set<String> users, Set<String> groups) {
        return Stream.concat(Stream.of(person), deputies.principals(person.name()).stream())
                .anyMatch(each -> users.contains(each.name()) || !Collections.disjoint(groups, each.groups()));
    }

    @Override
    public List<Step> steps(Person person, InboxTab tab) {
        return queries.steps(person, tab);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<InboxTab, Integer> counts(Person person) {
        return queries.counts(person);
    }

    @Override
    public void watch(Person person, CaseNumber number) {
        cases.require(person, number);
        watching.add(person.name(), number);
        projection.refresh(number);
    }

    @Override
    public void unwatch(Person person, CaseNumber number) {
        watching.remove(person.name(), number);
        projection.refresh(number);
    }

    @Override
    public boolean watches(Person person, CaseNumber number) {
        return watching.contains(person.name(), number);
    }
}
