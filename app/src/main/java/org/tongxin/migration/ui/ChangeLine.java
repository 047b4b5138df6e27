package org.tongxin.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.common.Refused;
import org.tongxin.migration.Change;
import org.tongxin.migration.Changes;
import org.tongxin.organization.Person;

/** One change: how far it has come, what was left and why, and stopping it. */
class ChangeLine extends Div {

    private final Change change;
    private final Changes changes;
    private final MigrationWords words;
    private final Person person;
    private final Runnable again;

    ChangeLine(Change change, Changes changes, MigrationWords words, Person person, Set<Long> opened, Runnable again) {
        this.change = change;
        this.changes = changes;
        this.words = words;
        this.person = person;
        this.again = again;
        addClassName("migration-change");
        Div title = new Div(new H4(words.title(change)), state());
        title.addClassName("migration-counts");
        Paragraph counts = new Paragraph(words.get("change.counts", change.done(), change.left(), change.waiting()));
        Paragraph who = new Paragraph(
                words.get("change.who", words.person(change.startedBy()), words.past(change.startedAt())));
        who.addClassName("migration-small");
        add(title);
        if (change.waiting() > 0) {
            add(progress());
        }
        add(counts, who);
        if (person.holds("process-owner") && change.endedAt() == null) {
            add(tools());
        }
        if (change.left() > 0) {
            add(left(opened));
        }
    }

    private Component state() {
        String text = words.get("change.state." + change.state().id());
        return switch (change.state()) {
            case RUNNING -> MigrationWords.badge(VaadinIcon.PLAY, text, "is-calm");
            case PAUSED -> MigrationWords.badge(VaadinIcon.PAUSE, text, "is-soon");
            case CANCELLED -> MigrationWords.badge(VaadinIcon.BAN, text, "is-late");
            case DONE -> MigrationWords.badge(VaadinIcon.CHECK, text, "is-done");
        };
    }

    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar(0, Math.max(1, change.all()), change.all() - change.waiting());
        bar.getElement().setAttribute("aria-label", words.title(change));
        return bar;
    }

    private Div tools() {
        boolean running = change.state() == Change.State.RUNNING;
        Button stop = new Button(
                words.get(running ? "change.pause" : "change.resume"),
                (running ? VaadinIcon.PAUSE : VaadinIcon.PLAY).create(),
                click -> attempt(() -> {
                    if (running) {
                        changes.pause(change.id());
                    } else {
                        changes.resume(change.id());
                    }
                }));
        Button cancel = new Button(words.get("change.cancel"), VaadinIcon.BAN.create(), click -> confirm());
        Div tools = new Div(stop, cancel);
        tools.addClassName("migration-tools");
        return tools;
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.get("change.cancel.title", change.waiting()));
        dialog.setText(words.get("change.cancel.text", change.done()));
        dialog.setCancelable(true);
        dialog.setCancelText(words.get("cancel"));
        dialog.setConfirmText(words.get("change.cancel"));
        dialog.addConfirmListener(confirmed -> attempt(() -> changes.cancel(change.id())));
        dialog.open();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notification.show(words.messages().get(refused), 5000, Notification.Position.MIDDLE);
        }
        again.run();
    }

    /** Read when somebody opens it, which it stays while the page follows. */
    private NativeDetails left(Set<Long> opened) {
        UnorderedList list = new UnorderedList();
        NativeDetails details = new NativeDetails(words.get("change.left", change.left()), list);
        details.addClassName("migration-details");
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                opened.add(change.id());
                fill(list);
            } else {
                opened.remove(change.id());
            }
        });
        if (opened.contains(change.id())) {
            fill(list);
            details.setOpen(true);
        }
        return details;
    }

    private void fill(UnorderedList list) {
        list.removeAll();
        changes.left(person, change.id()).stream()
                .collect(Collectors.groupingBy(Changes.Left::reason))
                .forEach((reason, cases) -> {
                    ListItem item = new ListItem(words.reason(reason) + " ");
                    cases.forEach(each -> item.add(
                            new Anchor("cases/" + each.number(), each.number().value() + " ")));
                    list.add(item);
                });
    }
}
