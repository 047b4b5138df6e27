package org.tongxin.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.deadline.CalendarAdministration;
import org.tongxin.deadline.CalendarYear;

/** Importing a year: choose a file, look at what it says, confirm. */
class ImportTab extends VerticalLayout {

    private static final int MAX_SIZE = 64 * 1024;

    private final CalendarAdministration calendar;
    private final Messages messages;
    private final LocalDate today;
    private final IntConsumer imported;
    private final Paragraph error = new Paragraph();
    private final Div preview = new Div();
    private final Upload upload;

    ImportTab(CalendarAdministration calendar, Messages messages, LocalDate today, IntConsumer imported) {
        this.calendar = calendar;
        this.messages = messages;
        this.today = today;
        this.imported = imported;
        this.upload = new Upload(UploadHandler.inMemory((file, content) -> received(content)));
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_SIZE);
        upload.setUploadButton(new Button(messages.get("calendar.import.drop"), VaadinIcon.UPLOAD.create()));
        upload.addFileRejectedListener(rejected -> refuse(messages.get("calendar.csv.size", MAX_SIZE / 1024)));
        error.addClassName("calendar-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        setPadding(false);
        add(new Paragraph(messages.get("calendar.import.help")), upload, error, preview);
    }

    void received(byte[] content) {
        upload.clearFileList();
        error.setVisible(false);
        preview.removeAll();
        try {
            show(calendar.preview(content), content);
        } catch (Refused refused) {
            refuse(messages.get(refused));
        }
    }

    private void show(CalendarYear year, byte[] content) {
        YearPanel panel = new YearPanel(messages, today);
        panel.show(year);
        Button confirm = new Button(messages.get("calendar.import.confirm"), click -> store(content));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(messages.get("calendar.import.cancel"), click -> preview.removeAll());
        preview.add(new Paragraph(YearTab.summary(year, messages, "calendar.import.preview")));
        if (calendar.years().contains(year.year())) {
            Span replaces = new Span(messages.get("calendar.import.replaces", Integer.toString(year.year())));
            Paragraph warning = new Paragraph(VaadinIcon.WARNING.create(), replaces);
            warning.addClassName("calendar-missing");
            preview.add(warning);
        }
        preview.add(new HorizontalLayout(confirm, cancel), panel.legend(), panel);
    }

    private void store(byte[] content) {
        try {
            int year = calendar.importYear(content).year();
            preview.removeAll();
            imported.accept(year);
        } catch (Refused refused) {
            refuse(messages.get(refused));
        }
    }

    private void refuse(String message) {
        error.setText(message);
        error.setVisible(true);
    }
}
