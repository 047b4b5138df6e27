package org.tongxin.whatif.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.tongxin.common.Refused;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitChanges;
import org.tongxin.deadline.LimitRow;
import org.tongxin.organization.Person;
import org.tongxin.whatif.Outcome;
import org.tongxin.whatif.WhatIf;

/** The limits that are tried out, and what comes of it. The past is counted in the background and can be stopped; leaving the page stops it. */
class Trial extends Div {

    private static final Logger log = LoggerFactory.getLogger(Trial.class);
    private static final long TELL_EVERY = 200_000_000;

    private final WhatIf whatIf;
    private final LimitWords words;
    private final Person person;
    private final Executor executor;
    private final Clock clock;
    private final Runnable onChange;
    private final Map<LimitRow, LimitChange> changes = new LinkedHashMap<>();
    private final Div chips = new Div();
    private final Paragraph hint = new Paragraph();
    private final Select<Since> since = new Select<>();
    private final Button run;
    private final Button stop;
    private final Anchor take = new Anchor();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Paragraph state = new Paragraph();
    private final OutcomePanel outcome;
    /** The run whose answers count; answers of an earlier one come too late. */
    private volatile int running;

    /** How far back is looked. */
    enum Since {
        YEAR(12),
        QUARTER(3),
        ALL(0);

        private final int months;

        Since(int months) {
            this.months = months;
        }

        Instant from(Clock clock) {
            return months == 0
                    ? Instant.EPOCH
                    : ZonedDateTime.now(clock).minusMonths(months).toInstant();
        }
    }

    Trial(WhatIf whatIf, LimitWords words, Person person, Executor executor, Clock clock, Runnable onChange) {
        this.whatIf = whatIf;
        this.words = words;
        this.person = person;
        this.executor = executor;
        this.clock = clock;
        this.onChange = onChange;
        outcome = new OutcomePanel(words);
        addClassName("whatif-trial");
        chips.addClassName("whatif-chips");
        since.setLabel(words.get("whatif.since"));
        since.setItems(Since.values());
        since.setItemLabelGenerator(
                each -> words.get("whatif.since." + each.name().toLowerCase(java.util.Locale.ROOT)));
        since.setValue(Since.YEAR);
        run = new Button(words.get("whatif.run"), VaadinIcon.CALC.create(), click -> run());
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stop = new Button(words.get("whatif.stop"), click -> stopped());
        state.getElement().setAttribute("role", "status");
        take.addClassName("whatif-take");
        Div tools = new Div(since, run, stop, take);
        tools.addClassName("whatif-tools");
        add(new H3(words.get("whatif.trial")), hint, chips, tools, state, bar, outcome);
        idle();
        showChanges();
    }

    /** Fills in what was chosen on another page. */
    void fill(List<LimitRow> rows, Map<String, LimitChange> chosen) {
        rows.stream()
                .filter(row -> chosen.containsKey(row.id()))
                .forEach(row -> change(row, Objects.requireNonNull(chosen.get(row.id()))));
    }

    Map<String, LimitChange> changes() {
        Map<String, LimitChange> byId = new LinkedHashMap<>();
        changes.forEach((row, change) -> byId.put(row.id(), change));
        return byId;
    }

    void change(LimitRow row, LimitChange change) {
        if (change.amount() == row.limit().amount()
                && change.unit() == row.limit().unit()) {
            changes.remove(row);
        } else {
            changes.put(row, change);
        }
        changed();
    }

    private void changed() {
        stopped();
        outcome.removeAll();
        showChanges();
        onChange.run();
    }

    private void showChanges() {
        chips.removeAll();
        changes.forEach((row, change) -> {
            String text = words.get("whatif.chip", words.what(row), words.length(row.limit()), words.length(change));
            Button chip = new Button(text, VaadinIcon.CLOSE_SMALL.create(), click -> {
                changes.remove(row);
                changed();
            });
            chip.setIconAfterText(true);
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
            chip.setAriaLabel(words.get("whatif.chip.remove", text));
            chips.add(chip);
        });
        hint.setText(words.get(changes.isEmpty() ? "whatif.trial.none" : "whatif.trial.some"));
        run.setEnabled(!changes.isEmpty());
        take.setText(words.get("whatif.make-it-so"));
        take.setHref("models?"
                + new QueryParameters(Map.of(
                                "tab",
                                List.of("tables"),
                                "table",
                                List.of("limits"),
                                LimitChanges.PARAMETER,
                                LimitChanges.write(changes())))
                        .getQueryString());
        take.setVisible(!changes.isEmpty() && person.holds("process-owner"));
    }

    private void run() {
        UI ui = UI.getCurrent();
        int mine = ++running;
        Map<String, LimitChange> tried = changes();
        Instant from = since.getValue().from(clock);
        outcome.removeAll();
        run.setEnabled(false);
        stop.setVisible(true);
        bar.setVisible(true);
        bar.setIndeterminate(true);
        state.setText(words.get("whatif.reading"));
        Progress progress = new Progress(ui, mine);
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                Outcome found = whatIf.tryOut(person, tried, from, progress::told);
                ui.access(() -> ended(mine, () -> outcome.show(found)));
            } catch (CancellationException stoppedByPerson) {
                log.debug("A trial was stopped");
            } catch (Refused refused) {
                ui.access(() -> ended(mine, () -> state.setText(words.messages().get(refused))));
            } catch (RuntimeException fault) {
                log.error("A trial of limits failed", fault);
                ui.access(() -> ended(mine, () -> state.setText(words.get("whatif.failed"))));
            }
        }));
    }

    private final class Progress {

        private final UI ui;
        private final int mine;
        private long toldAt = System.nanoTime();

        Progress(UI ui, int mine) {
            this.ui = ui;
            this.mine = mine;
        }

        void told(long counted, long total) {
            if (running != mine) {
                throw new CancellationException();
            }
            long now = System.nanoTime();
            if (now - toldAt > TELL_EVERY) {
                toldAt = now;
                ui.access(() -> {
                    if (running == mine) {
                        bar.setIndeterminate(false);
                        bar.setValue(total == 0 ? 1 : Math.min(1, (double) counted / total));
                        state.setText(words.get("whatif.progress", counted, total));
                    }
                });
            }
        }
    }

    private void ended(int mine, Runnable show) {
        if (running == mine) {
            idle();
            show.run();
        }
    }

    private void stopped() {
        running++;
        idle();
    }

    private void idle() {
        bar.setVisible(false);
        stop.setVisible(false);
        state.setText("");
        run.setEnabled(!changes.isEmpty());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        running++;
    }
}
