package org.tongxin.inbox;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Person;

/** The statements behind an inbox, without what its pages ask for besides: for the benchmark. */
@Component
public class InboxStatements {

    private final InboxQueries queries;

    InboxStatements(InboxQueries queries) {
        this.queries = queries;
    }

    public InboxPage page(Person person) {
        return queries.page(person, InboxTab.OPEN, InboxFilter.ALL, null, 50);
    }

    public Map<InboxTab, Integer> counts(Person person) {
        return queries.counts(person);
    }
}
