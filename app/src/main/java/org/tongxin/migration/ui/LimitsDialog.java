package org.tongxin.migration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.tongxin.common.Refused;
import org.tongxin.migration.LimitEffect;
import org.tongxin.migration.RunningLimits;

/** Which limits, what it would come to, and then doing it. */
class LimitsDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(LimitsDialog.class);

    private final RunningLimits limits;
    private final MigrationWords words;
    private final Executor executor;
    private final MultiSelectComboBox<String> keys = new MultiSelectComboBox<>();
    private final ProgressBar waiting = new ProgressBar();
    private final Div outcome = new Div();
    private final Button preview;
    private final Button apply;

    LimitsDialog(RunningLimits limits, MigrationWords words, Executor executor) {
        this.limits = limits;
        this.words = words;
        this.executor = executor;
        setHeaderTitle(words.get("limits"));
        setWidth("min(46rem, 96vw)");
        Map<String, List<String>> offered = limits.offered();
        keys.setLabel(words.get("limits.keys"));
        keys.setItems(offered.keySet());
        keys.setItemLabelGenerator(key -> offered.getOrDefault(key, List.of()).stream()
                .map(words::said)
                .distinct()
                .collect(Collectors.joining(words.get("comma"), "", " (" + key + ")")));
        keys.setWidthFull();
        keys.addValueChangeListener(change -> reset());
        waiting.setIndeterminate(true);
        waiting.setVisible(false);
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("migration-outcome");
        preview = new Button(words.get("limits.preview"), click -> preview());
        apply = new Button(words.get("limits.apply"), click -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words.get("limits.rules")), keys, waiting, outcome);
        getFooter().add(new Button(words.get("cancel"), click -> close()), preview, apply);
        reset();
    }

    private void reset() {
        outcome.removeAll();
        preview.setEnabled(!keys.getValue().isEmpty());
        apply.setEnabled(false);
    }

    private void preview() {
        reset();
        preview.setEnabled(false);
        waiting.setVisible(true);
        UI ui = UI.getCurrent();
        var wanted = java.util.Set.copyOf(keys.getValue());
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                LimitEffect effect = limits.preview(wanted);
                ui.access(() -> show(effect));
            } catch (RuntimeException fault) {
                log.error("The limits could not be tried", fault);
                ui.access(() -> done(words.get("limits.failed")));
            }
        }));
    }

    private void done(String sentence) {
        waiting.setVisible(false);
        preview.setEnabled(true);
        outcome.removeAll();
        outcome.add(new Paragraph(sentence));
    }

    private void show(LimitEffect effect) {
        done(
                effect.steps() == 0
                        ? words.get("limits.none")
                        : words.get(
                                "limits.effect",
                                effect.steps(),
                                effect.earlier(),
                                effect.later(),
                                effect.late(),
                                effect.rescued()));
        apply.setEnabled(effect.steps() > 0);
        if (effect.steps() > 0) {
            outcome.add(table(effect));
        }
        if (effect.late() > 0) {
            outcome.add(late(effect));
        }
    }

    private Div table(LimitEffect effect) {
        NativeTable table = new NativeTable();
        table.addClassName("migration-table");
        table.setCaptionText(words.get("limits.table"));
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("unit", "step", "steps", "late")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get("limits.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        effect.lines().forEach(line -> {
            NativeTableHeaderCell unit = new NativeTableHeaderCell(words.unit(line.unit()));
            unit.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(unit);
            row.add(
                    new NativeTableCell(words.said(line.step())),
                    new NativeTableCell(String.valueOf(line.steps())),
                    new NativeTableCell(String.valueOf(line.late())));
            table.getBody().addRows(row);
        });
        Div scroll = new Div(table);
        scroll.addClassName("migration-scroll");
        return scroll;
    }

    /** Only the cases that the person may see; the numbers are complete. */
    private NativeDetails late(LimitEffect effect) {
        UnorderedList list = new UnorderedList();
        effect.cases().forEach(each -> {
            Anchor link = new Anchor("cases/" + each.number(), each.number().value());
            list.add(new ListItem(link, new Paragraph(words.unit(each.unit()) + " · " + words.said(each.step()))));
        });
        int hidden = effect.late() - effect.cases().size();
        if (hidden > 0) {
            list.add(new ListItem(words.get("limits.hidden", hidden)));
        }
        NativeDetails details = new NativeDetails(words.get("limits.late", effect.late()), list);
        details.addClassName("migration-details");
        return details;
    }

    private void apply() {
        try {
            limits.start(keys.getValue());
            close();
            UI.getCurrent().navigate("models", MoveAddress.overview());
        } catch (Refused refused) {
            done(words.messages().get(refused));
        }
    }
}
