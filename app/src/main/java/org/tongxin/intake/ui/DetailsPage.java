package org.tongxin.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.FormView;
import org.tongxin.forms.Forms;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.RequestForms;
import org.tongxin.workflow.ProcessInfo;

/** What the process wants to know beyond the usual. */
class DetailsPage extends StepPage {

    private final Draft draft;
    private final String process;
    private final UnitCode unit;
    private final RequestForms requestForms;
    private final FormView form;

    DetailsPage(
            Draft draft,
            ProcessInfo process,
            UnitCode unit,
            RequestForms requestForms,
            Forms forms,
            Translations translations,
            Messages messages) {
        this.draft = draft;
        this.process = process.key();
        this.unit = unit;
        this.requestForms = requestForms;
        add(new Paragraph(messages.get("portal.details.help", translations.get(process.name()))));
        form = forms.view(requestForms.further(process.key()).orElseThrow(), requestForms.choices(unit));
        form.setValues(draft.details);
        form.onChange(() -> draft.details = form.values());
        add(form);
    }

    @Override
    boolean valid() {
        draft.details = form.values();
        try {
            requestForms.answers(process, unit, draft.details);
            draft.detailsOf = process;
            return true;
        } catch (SubmissionRejected rejected) {
            form.showErrors(rejected);
            return false;
        }
    }
}
