package org.tongxin.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.intake.batch.ImportJob;
import org.tongxin.intake.batch.ImportJobs;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The administrator imports a file of requests; the page can be left and returned to while it goes on. */
@Route("admin/import")
@Menu(title = "import.title", order = 84, icon = "vaadin:upload")
@RolesAllowed("administrator")
class ImportView extends VerticalLayout implements HasDynamicTitle {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE_LIMIT = 100;

    private final ImportJobs jobs;
    private final Messages messages;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Checkbox withReplies = new Checkbox();
    private final Upload upload;
    private final Paragraph error = new Paragraph();
    private final ImportPanel panel;
    private @Nullable Runnable stopListening;

    ImportView(ImportJobs jobs, Organization organization, Messages messages, TimeWords when) {
        this.jobs = jobs;
        this.messages = messages;
        panel = new ImportPanel(messages, organization, when);
        units(organization);
        withReplies.setLabel(messages.get("import.with-replies"));
        withReplies.setHelperText(messages.get("import.with-replies.help"));
        upload = new Upload(UploadHandler.toTempFile((meta, file) -> received(meta.fileName(), file)));
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SIZE_LIMIT * MEGABYTE);
        upload.setUploadButton(new Button(messages.get("import.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(messages.get("import.drop")));
        upload.addFileRejectedListener(rejected -> refuse(messages.get("import.upload.failed", SIZE_LIMIT)));
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(
                new H2(messages.get("import.title")),
                new Paragraph(messages.get("import.hint")),
                unit,
                withReplies,
                upload,
                error,
                panel);
    }

    private void units(Organization organization) {
        List<Unit> targets = Stream.of(UnitType.COMMUNITY, UnitType.STREET)
                .flatMap(type -> organization.unitsOf(type).stream())
                .toList();
        unit.setLabel(messages.get("import.unit"));
        unit.setItems(targets);
        unit.setItemLabelGenerator(target -> target.name() + " " + target.code());
        unit.setWidth("min(100%, 28rem)");
        targets.stream().findFirst().ifPresent(unit::setValue);
    }

    private void received(String name, File file) {
        upload.clearFileList();
        error.setVisible(false);
        if (unit.getValue() == null) {
            refuse(messages.get("import.unit.missing"));
            return;
        }
        try {
            jobs.start(file.toPath(), name, unit.getValue().code(), withReplies.getValue());
        } catch (Refused refused) {
            refuse(messages.get(refused));
        }
    }

    private void refuse(String message) {
        error.setText(message);
        error.setVisible(true);
    }

    private void show(@Nullable ImportJob job) {
        upload.setVisible(job == null || !job.running());
        panel.show(job);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        stopListening = jobs.listen(job -> ui.access(() -> show(job)));
        show(jobs.latest().orElse(null));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopListening != null) {
            stopListening.run();
        }
    }

    @Override
    public String getPageTitle() {
        return messages.get("import.title");
    }
}
