package org.tongxin.migration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tongxin.common.Refused;
import org.tongxin.migration.Moves;
import org.tongxin.migration.RunningProcess;
import org.tongxin.migration.Version;

/** Plans how the cases of some versions go to another one: shown, tried, and started. */
class MovePage extends Div {

    private final Moves moves;
    private final MigrationWords words;
    private final Div plans = new Div();
    private final Button start;
    private final List<PlanPanel> panels = new ArrayList<>();

    MovePage(Moves moves, MigrationWords words, MoveAddress address) {
        this.moves = moves;
        this.words = words;
        addClassName("migration");
        Button back = new Button(
                words.get("back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate("models", MoveAddress.overview()));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        start = new Button("", VaadinIcon.ARROW_FORWARD.create(), click -> confirm());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        RunningProcess process = moves.processes().stream()
                .filter(each -> each.key().equals(address.process()))
                .findFirst()
                .orElse(null);
        add(back);
        if (process == null) {
            add(new Paragraph(words.messages().get("migration.version")));
            return;
        }
        Version target = version(process, address.to(), process.newest());
        List<Version> sources = process.versions().stream()
                .filter(version -> version.cases() > 0 && !version.equals(target))
                .toList();
        List<Version> chosen = sources.stream()
                .filter(version -> address.from().isEmpty() || address.from().contains(version.number()))
                .toList();
        Div tools = new Div(target(process, target), sources(process, target, sources, chosen));
        tools.addClassName("migration-tools");
        Div footer = new Div(start);
        footer.addClassName("migration-footer");
        add(new H3(words.get("move.title", words.said(process.name()))), tools, plans, footer);
        show(process, target, chosen);
    }

    private static Version version(RunningProcess process, int number, Version otherwise) {
        return process.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(otherwise);
    }

    private Select<Version> target(RunningProcess process, Version target) {
        Select<Version> select = new Select<>();
        select.setLabel(words.get("move.target"));
        select.setItems(process.versions());
        select.setItemLabelGenerator(version ->
                words.get(version.equals(process.newest()) ? "move.version.newest" : "move.version", version.number()));
        select.setValue(target);
        select.addValueChangeListener(change -> go(process, List.of(), change.getValue()));
        return select;
    }

    private CheckboxGroup<Version> sources(
            RunningProcess process, Version target, List<Version> sources, List<Version> chosen) {
        CheckboxGroup<Version> group = new CheckboxGroup<>();
        group.setLabel(words.get("move.sources"));
        group.setItems(sources);
        group.setItemLabelGenerator(version -> words.get("move.source", version.number(), version.cases()));
        group.setValue(Set.copyOf(chosen));
        group.addValueChangeListener(change -> go(process, List.copyOf(change.getValue()), target));
        return group;
    }

    private static void go(RunningProcess process, List<Version> from, Version to) {
        UI.getCurrent()
                .navigate(
                        "models",
                        new MoveAddress(
                                        process.key(),
                                        from.stream()
                                                .map(Version::number)
                                                .sorted()
                                                .toList(),
                                        to.number())
                                .query());
    }

    private void show(RunningProcess process, Version target, List<Version> sources) {
        if (sources.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("move.nothing"));
            empty.addClassName("empty-state");
            plans.add(empty);
        }
        sources.forEach(source -> {
            PlanPanel panel = new PlanPanel(moves, words, process.key(), source, target, this::count);
            panels.add(panel);
            plans.add(panel);
        });
        count();
    }

    private void count() {
        int movable = panels.stream().mapToInt(PlanPanel::movable).sum();
        start.setText(words.get("move.start", movable));
        start.setEnabled(movable > 0 && panels.stream().allMatch(PlanPanel::possible));
    }

    private void confirm() {
        int movable = panels.stream().mapToInt(PlanPanel::movable).sum();
        int stuck = panels.stream().mapToInt(PlanPanel::stuck).sum();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.get("move.confirm.title", movable));
        dialog.setText(words.get(stuck == 0 ? "move.confirm" : "move.confirm.stuck", stuck));
        dialog.setCancelable(true);
        dialog.setCancelText(words.get("cancel"));
        dialog.setConfirmText(words.get("move.start", movable));
        dialog.addConfirmListener(confirmed -> begin());
        dialog.open();
    }

    private void begin() {
        try {
            moves.start(panels.stream()
                    .map(panel -> Objects.requireNonNull(panel.plan()))
                    .toList());
            UI.getCurrent().navigate("models", MoveAddress.overview());
        } catch (Refused refused) {
            Notification.show(words.messages().get(refused), 8000, Notification.Position.MIDDLE);
        }
    }
}
