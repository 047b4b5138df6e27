package org.tongxin.statistics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;

/** Asks for unit and month and hands out the report. */
class ReportDialog extends Dialog {

    private static final int MONTHS = 24;

    private final MonthlyReport report;
    private final StatisticsWords words;
    private final Person person;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Select<YearMonth> month = new Select<>();
    private final Paragraph error = new Paragraph();
    private final Div file = new Div();

    ReportDialog(MonthlyReport report, StatisticsWords words, Person person, List<Unit> units, YearMonth now) {
        this.report = report;
        this.words = words;
        this.person = person;
        setHeaderTitle(words.get("report.make"));
        setWidth("min(28rem, 96vw)");
        unit.setLabel(words.get("statistics.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setRequired(true);
        unit.setWidthFull();
        units.stream().findFirst().ifPresent(unit::setValue);
        month.setLabel(words.get("report.month"));
        month.setItems(Stream.iterate(now, before -> before.minusMonths(1))
                .limit(MONTHS)
                .toList());
        month.setItemLabelGenerator(
                each -> words.get("report.month.name", String.valueOf(each.getYear()), each.getMonthValue()));
        month.setValue(now.minusMonths(1));
        month.setWidthFull();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Paragraph recorded = new Paragraph(words.get("export.recorded"));
        recorded.addClassName("export-note");
        Div fields = new Div(unit, month, recorded, error, file);
        fields.addClassName("dialog-fields");
        add(fields);
        Button make = new Button(words.get("report.make.now"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("export.close"), click -> close()), make);
    }

    private void make() {
        error.setText("");
        file.removeAll();
        if (unit.getValue() == null) {
            error.setText(words.get("report.unit.missing"));
            return;
        }
        try {
            handOut(report.pdf(person, unit.getValue().code(), month.getValue()));
        } catch (Refused refused) {
            error.setText(words.messages().get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(words.get("export.denied"));
        }
    }

    private void handOut(CleanFile made) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(made.content()),
                        made.fileName(),
                        made.mediaType(),
                        made.content().length)),
                words.get("export.download", made.fileName()));
        link.getElement().setAttribute("download", made.fileName());
        link.addClassName("export-file");
        file.add(link);
        if (UI.getCurrent() != null) {
            link.getElement().executeJs("this.click()");
        }
    }
}
