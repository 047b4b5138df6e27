package org.tongxin.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.export.Export;
import org.tongxin.export.ExportJob;
import org.tongxin.export.ExportJobs;
import org.tongxin.organization.Person;

/** Asks for the format and for a reason where contacts are wanted, shows how far the export is, and hands out the file. Closing it ends the export. */
class ExportDialog extends Dialog {

    private final ExportJobs jobs;
    private final Messages messages;
    private final Person person;
    private final Export<?> export;
    private final ExportChoices choices;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Paragraph state = new Paragraph();
    private final Div running;
    private final Div file = new Div();
    private final Button start;
    private final Button cancel;
    private @Nullable ExportJob job;

    ExportDialog(ExportJobs jobs, Messages messages, Person person, Export<?> export) {
        this.jobs = jobs;
        this.messages = messages;
        this.person = person;
        this.export = export;
        choices = new ExportChoices(messages, export.caseOf() != null);
        setHeaderTitle(messages.get("export.title", export.name()));
        setWidth("min(32rem, 96vw)");
        state.getElement().setAttribute("role", "status");
        running = new Div(state, bar);
        start = new Button(messages.get("export.start"), click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel = new Button(messages.get("export.cancel"), click -> close());
        add(new Paragraph(what()), choices, running, file);
        getFooter().add(cancel, start);
        running.setVisible(false);
        start.setEnabled(export.total() != 0);
    }

    private String what() {
        return export.total() < 0
                ? messages.get("export.what.uncounted", export.filter())
                : messages.get("export.what", export.total(), export.filter());
    }

    private void start() {
        choices.refuse(null);
        try {
            UI ui = UI.getCurrent();
            job = jobs.start(person, export, choices.order(), now -> ui.access(() -> show(now)));
            choices.setEnabled(false);
            start.setEnabled(false);
            show(new ExportJob.State(0, export.total(), false, 0, null));
        } catch (Refused refused) {
            choices.refuse(messages.get(refused));
        }
    }

    private void show(ExportJob.State now) {
        running.setVisible(true);
        bar.setVisible(!now.done());
        bar.setIndeterminate(now.total() <= 0);
        if (now.total() > 0) {
            bar.setValue(Math.min(1, (double) now.rows() / now.total()));
        }
        if (now.failure() != null) {
            running.setVisible(false);
            choices.setEnabled(true);
            choices.refuse(messages.get(now.failure()));
            start.setEnabled(true);
        } else if (now.done() && job != null) {
            state.setText(messages.get("export.done", now.rows(), size(now.bytes())));
            cancel.setText(messages.get("export.close"));
            start.setVisible(false);
            handOut(job);
        } else {
            state.setText(
                    now.total() < 0
                            ? messages.get("export.progress.uncounted", now.rows())
                            : messages.get("export.progress", now.rows(), now.total()));
        }
    }

    private void handOut(ExportJob finished) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        Files.newInputStream(finished.file()),
                        finished.fileName(),
                        choices.format().mediaType(),
                        sizeOf(finished))),
                messages.get("export.download", finished.fileName()));
        link.getElement().setAttribute("download", finished.fileName());
        link.addClassName("export-file");
        file.add(link);
        link.getElement().executeJs("this.click()");
    }

    private static long sizeOf(ExportJob finished) {
        try {
            return Files.size(finished.file());
        } catch (IOException gone) {
            return -1;
        }
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f KB", Math.max(1, bytes / 1000.0))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (export.total() == 0) {
            choices.refuse(messages.get("export.empty"));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (job != null) {
            job.close();
        }
    }
}
