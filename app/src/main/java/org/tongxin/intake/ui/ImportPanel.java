package org.tongxin.intake.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.intake.batch.BadLine;
import org.tongxin.intake.batch.BadLines;
import org.tongxin.intake.batch.ImportJob;
import org.tongxin.intake.batch.ImportResult;
import org.tongxin.intake.batch.ReplyTimes;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** How far an import is, and what came of it. */
class ImportPanel extends VerticalLayout {

    private final Messages messages;
    private final Organization organization;
    private final TimeWords when;
    private final Paragraph state = new Paragraph();
    private final Paragraph started = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final VerticalLayout bad = new VerticalLayout();

    ImportPanel(Messages messages, Organization organization, TimeWords when) {
        this.messages = messages;
        this.organization = organization;
        this.when = when;
        setPadding(false);
        bad.setPadding(false);
        state.getElement().setAttribute("aria-live", "polite");
        add(state, bar, started, bad);
    }

    void show(@Nullable ImportJob job) {
        bar.setVisible(job != null && job.running());
        started.setVisible(job != null);
        if (job == null) {
            state.setText(messages.get("import.empty"));
            bad.removeAll();
            return;
        }
        started.setText(messages.get("import.started-by", startedBy(job), when.past(job.startedAt())));
        ImportResult result = job.result();
        bar.setIndeterminate(result == null);
        if (result != null && result.total() > 0) {
            bar.setValue(Math.min(1, (double) result.done() / result.total()));
        }
        state.setText(text(job, result));
        badLines(job.running() || result == null ? List.of() : result.badLines());
    }

    private String startedBy(ImportJob job) {
        return organization.person(job.startedBy()).map(Person::displayName).orElse(job.startedBy());
    }

    private String text(ImportJob job, @Nullable ImportResult result) {
        if (job.failure() != null) {
            return messages.get("import.unusable", job.fileName(), messages.get(job.failure()));
        }
        if (result == null) {
            return messages.get("import.checking", job.fileName());
        }
        if (job.running()) {
            return messages.get("import.progress", job.fileName(), result.done(), result.total());
        }
        String finished = messages.get(
                "import.finished",
                job.fileName(),
                result.total(),
                result.added(),
                result.alreadyThere(),
                result.badLines().size());
        ReplyTimes times = result.times();
        return times == null
                ? finished
                : finished + " "
                        + messages.get(
                                "import.times",
                                times.cases(),
                                times.median(),
                                times.withinSeven(),
                                times.withinFifteen());
    }

    private void badLines(List<BadLine> lines) {
        bad.removeAll();
        if (lines.isEmpty()) {
            return;
        }
        Grid<BadLine> grid = new Grid<>();
        grid.addColumn(line -> String.valueOf(line.line()))
                .setHeader(messages.get("import.bad.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> messages.get(line.reason())).setHeader(messages.get("import.bad.reason"));
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= 12);
        byte[] csv = BadLines.csv(lines, messages);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(csv), "bad-lines.csv", "text/csv; charset=utf-8", csv.length)),
                messages.get("import.bad.download"));
        bad.add(new H3(messages.get("import.bad")), new Paragraph(messages.get("import.bad.hint")), grid, download);
    }
}
