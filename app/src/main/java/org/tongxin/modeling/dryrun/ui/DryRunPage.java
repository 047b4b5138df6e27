package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.forms.FormView;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.dryrun.DryRuns;
import org.tongxin.modeling.dryrun.Script;
import org.tongxin.modeling.dryrun.Source;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.ProcessInfo;

/** Chooses a process and where the case is, fills in the start form, and lets the case walk. */
class DryRunPage extends Div {

    private static final int LIMIT = 2_000_000;

    private final DryRuns runs;
    private final WalkWords words;
    private final Clock clock;
    private final Executor executor;
    private final ComboBox<String> process = new ComboBox<>();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Span uploaded = new Span();
    private final Div problem = new Div();
    private final Div stage = new Div();

    DryRunPage(DryRuns runs, WalkWords words, Clock clock, Executor executor, @Nullable String wanted) {
        this.runs = runs;
        this.words = words;
        this.clock = clock;
        this.executor = executor;
        addClassName("dryrun");
        problem.addClassName("dryrun-problem");
        problem.getElement().setAttribute("role", "alert");
        process.setLabel(words.get("dryrun.process"));
        process.setItemLabelGenerator(words::process);
        unit.setLabel(words.get("dryrun.unit"));
        unit.setItems(words.communities());
        unit.setItemLabelGenerator(Unit::name);
        words.communities().stream().findFirst().ifPresent(unit::setValue);
        offer(wanted);
        Button begin = new Button(words.get("dryrun.begin"), VaadinIcon.PLAY.create(), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div choice = new Div(process, unit, begin);
        choice.addClassName("dryrun-choice");
        add(new Paragraph(words.get("dryrun.hint")), choice, notDeployed(), problem, stage);
        if (wanted != null && process.getValue() != null) {
            begin();
        }
    }

    private void offer(@Nullable String wanted) {
        List<String> deployed = words.processes().stream().map(ProcessInfo::key).toList();
        List<String> keys = Stream.concat(
                        files.keySet().stream()
                                .filter(file -> file.endsWith(ModelKind.PROCESS.suffix()))
                                .map(ModelKind::key),
                        deployed.stream())
                .distinct()
                .toList();
        process.setItems(keys);
        process.setValue(keys.contains(wanted) ? wanted : keys.isEmpty() ? null : keys.get(0));
    }

    /** Files are walked through as they are; nobody else sees them. */
    private NativeDetails notDeployed() {
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
                    files.put(ModelKind.fileName(meta.fileName()), bytes);
                    uploaded.setText(words.get("dryrun.files", String.join(words.get("dryrun.comma"), files.keySet())));
                    offer(ModelKind.key(meta.fileName()));
                })
                .whenComplete((transfer, whole) -> {
                    if (!whole) {
                        say(words.get("models.upload.broken-off", transfer.fileName()));
                    }
                }));
        upload.setMaxFileSize(LIMIT);
        upload.setAcceptedFileTypes(".bpmn", ".dmn", ".form");
        upload.setUploadButton(new Button(words.get("dryrun.upload"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(words.get("dryrun.drop")));
        upload.addFileRejectedListener(rejected -> say(words.get("dryrun.rejected", rejected.getFileName())));
        Button clear = new Button(words.get("dryrun.clear"), click -> {
            files.clear();
            upload.clearFileList();
            uploaded.setText("");
            offer(null);
        });
        return new NativeDetails(words.get("dryrun.not-deployed"), new Div(upload, uploaded, clear));
    }

    private void say(String text) {
        problem.setText(text);
    }

    private void begin() {
        say("");
        stage.removeAll();
        if (process.getValue() == null || unit.getValue() == null) {
            say(words.get("dryrun.choose"));
            return;
        }
        Source source = new Source(process.getValue(), files);
        try {
            DryRuns.Start start = runs.start(source, unit.getValue().code());
            FormView form = words.form(start.form(), start.context());
            form.setValues(start.sample());
            Button go =
                    new Button(words.get("dryrun.go"), VaadinIcon.STEP_FORWARD.create(), click -> walk(source, form));
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            form.onSubmit(() -> walk(source, form));
            Div card =
                    new Div(new H3(words.get("dryrun.start")), new Paragraph(words.get("dryrun.start.hint")), form, go);
            card.addClassName("dryrun-card");
            stage.add(card);
        } catch (Refused refused) {
            say(words.messages().get(refused));
        }
    }

    private void walk(Source source, FormView form) {
        say("");
        Script script = new Script(
                source,
                unit.getValue().code(),
                form.values(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                List.of());
        try {
            WalkView walk = new WalkView(runs, words, executor, script, runs.walk(script));
            stage.removeAll();
            stage.add(walk);
        } catch (SubmissionRejected rejected) {
            form.showErrors(rejected);
        } catch (Refused refused) {
            say(words.messages().get(refused));
        }
    }
}
