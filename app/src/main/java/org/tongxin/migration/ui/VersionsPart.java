package org.tongxin.migration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.tongxin.migration.RunningProcess;
import org.tongxin.migration.Version;

/** Each process and how many cases run in which version. */
class VersionsPart extends Div {

    private final MigrationWords words;
    private final boolean owner;

    VersionsPart(List<RunningProcess> processes, MigrationWords words, boolean owner) {
        this.words = words;
        this.owner = owner;
        add(new H3(words.get("versions")), new Paragraph(words.get("versions.hint")));
        List<RunningProcess> running =
                processes.stream().filter(process -> process.cases() > 0).toList();
        if (running.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("versions.empty"));
            empty.addClassName("empty-state");
            add(empty);
        }
        Div cards = new Div();
        cards.addClassName("migration-cards");
        running.forEach(process -> cards.add(card(process)));
        add(cards);
    }

    private Div card(RunningProcess process) {
        Div card = new Div(new H4(words.said(process.name())));
        card.addClassName("migration-card");
        UnorderedList versions = new UnorderedList();
        process.versions().stream()
                .filter(version -> version.cases() > 0 || version.equals(process.newest()))
                .map(version -> line(process, version))
                .forEach(versions::add);
        card.add(versions);
        if (process.behind() > 0 && owner) {
            Button move = new Button(
                    words.get("move.open", process.behind()),
                    VaadinIcon.ARROW_FORWARD.create(),
                    click -> UI.getCurrent().navigate("models", new MoveAddress(process.key(), List.of(), 0).query()));
            move.setAriaLabel(words.get("move.open.of", process.behind(), words.said(process.name())));
            move.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.add(move);
        } else if (process.behind() == 0) {
            card.add(MigrationWords.badge(VaadinIcon.CHECK, words.get("versions.all-newest"), "is-done"));
        }
        return card;
    }

    private ListItem line(RunningProcess process, Version version) {
        return new ListItem(words.get(
                version.equals(process.newest()) ? "version.newest" : "version.older",
                version.number(),
                version.cases(),
                words.past(version.deployed())));
    }
}
