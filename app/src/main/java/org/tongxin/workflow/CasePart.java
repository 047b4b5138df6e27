package org.tongxin.workflow;

import com.vaadin.flow.component.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.organization.Person;

/** Something more that a feature shows of a case, as a tab of its own. The feature offers it as a bean; the pages of a case and of a task show what is offered. */
public interface CasePart {

    /** A message key. */
    String label();

    /** Whether there is something to show of this case; whether the person may see the case has been asked before. */
    boolean offered(CaseFile file, Person person);

    Component show(CaseFile file, Person person);
}
