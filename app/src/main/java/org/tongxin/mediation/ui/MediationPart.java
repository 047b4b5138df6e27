package org.tongxin.mediation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.mediation.Disputes;
import org.tongxin.mediation.EarlierDisputes;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.CasePart;

/** The mediation file (调解卷宗) as a tab on the page of its case. */
@SpringComponent
record MediationPart(
        Messages messages,
        TimeWords times,
        Organization organization,
        CaseFiles cases,
        Disputes disputes,
        EarlierDisputes earlier)
        implements CasePart {

    @Override
    public String label() {
        return "mediation.file";
    }

    @Override
    public boolean offered(CaseFile file, Person person) {
        return file.processKey().equals("mediation");
    }

    @Override
    public Component show(CaseFile file, Person person) {
        return new MediationFile(this, file, person);
    }
}
