package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.tongxin.common.Refused;
import org.tongxin.modeling.dryrun.DryRuns;
import org.tongxin.modeling.dryrun.Report;
import org.tongxin.modeling.dryrun.Script;

/** Tries everything in the background, and says what came of it. */
class TryAll extends Div {

    private static final Logger log = LoggerFactory.getLogger(TryAll.class);
    private static final int SHOWN = 30;

    private final DryRuns runs;
    private final WalkWords words;
    private final Executor executor;
    private final Supplier<Script> script;
    private final Button button;
    private final ProgressBar bar = new ProgressBar();
    private final Div outcome = new Div();

    TryAll(DryRuns runs, WalkWords words, Executor executor, Supplier<Script> script) {
        this.runs = runs;
        this.words = words;
        this.executor = executor;
        this.script = script;
        button = new Button(words.get("dryrun.all"), VaadinIcon.SPLIT.create(), click -> run());
        bar.setIndeterminate(true);
        bar.setVisible(false);
        outcome.getElement().setAttribute("role", "status");
        add(bar, outcome);
    }

    Button button() {
        return button;
    }

    private void run() {
        UI ui = UI.getCurrent();
        Locale locale = words.messages().locale();
        Script tried = script.get();
        button.setEnabled(false);
        bar.setVisible(true);
        outcome.removeAll();
        outcome.add(new Paragraph(words.get("dryrun.all.running")));
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            LocaleContextHolder.setLocale(locale);
            try {
                Report report = runs.tryAll(tried);
                ui.access(() -> show(report));
            } catch (Refused refused) {
                ui.access(() -> say(words.messages().get(refused)));
            } catch (RuntimeException fault) {
                log.error("Trying all of a process failed", fault);
                ui.access(() -> say(words.get("dryrun.all.failed")));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }));
    }

    private void say(String text) {
        button.setEnabled(true);
        bar.setVisible(false);
        outcome.removeAll();
        outcome.add(new Paragraph(text));
    }

    private void show(Report report) {
        say(words.get(
                "dryrun.all." + report.extent().name().toLowerCase(Locale.ROOT),
                report.moves(),
                report.paths().size()));
        outcome.addComponentAsFirst(new H3(words.get("dryrun.all.title")));
        list(report.troubles().isEmpty() ? "dryrun.all.no-trouble" : "dryrun.all.troubles", lines(report.troubles()));
        list("dryrun.all.refused", lines(report.refused()));
        list(
                "dryrun.all.missed",
                report.missed().stream().map(each -> words.taken(each.name())).toList());
        list("dryrun.all.paths", report.paths().stream().map(this::way).toList());
    }

    private List<String> lines(List<Report.Trouble> troubles) {
        return troubles.stream()
                .map(trouble -> way(trouble.path()) + "："
                        + (trouble.what().isEmpty() ? words.get("dryrun.dead-end") : trouble.what()))
                .toList();
    }

    private String way(List<String> path) {
        return String.join(" → ", path.stream().map(words::taken).toList());
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty() && !title.equals("dryrun.all.no-trouble")) {
            return;
        }
        UnorderedList list = new UnorderedList();
        lines.stream().limit(SHOWN).forEach(line -> list.add(new ListItem(line)));
        if (lines.size() > SHOWN) {
            list.add(new ListItem(words.get("dryrun.all.more", lines.size() - SHOWN)));
        }
        outcome.add(new H4(words.get(title, lines.size())), list);
    }
}
