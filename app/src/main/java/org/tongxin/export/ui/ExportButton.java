package org.tongxin.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Supplier;
import org.tongxin.common.Messages;
import org.tongxin.export.Export;
import org.tongxin.export.ExportJobs;
import org.tongxin.organization.CurrentPerson;

/** Makes the buttons with which lists are exported. */
@SpringComponent
public class ExportButton {

    private final ExportJobs jobs;
    private final Messages messages;
    private final CurrentPerson current;

    ExportButton(ExportJobs jobs, Messages messages, CurrentPerson current) {
        this.jobs = jobs;
        this.messages = messages;
        this.current = current;
    }

    /** @param export what is shown now, asked at the click */
    public Button of(Supplier<Export<?>> export) {
        Button button = new Button(
                messages.get("export.button"),
                VaadinIcon.DOWNLOAD_ALT.create(),
                click -> new ExportDialog(jobs, messages, current.get(), export.get()).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** The same where there is little room. */
    public Button icon(Supplier<Export<?>> export) {
        Button button = of(export);
        button.setText("");
        button.removeThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(messages.get("export.button"));
        button.setTooltipText(messages.get("export.button"));
        return button;
    }
}
