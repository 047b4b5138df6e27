package org.tongxin.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.inbox.InboxMaintenance;

/** Compares the lists with the engine, says what differs, and repairs it. Both may take minutes: the page stays usable. */
class InboxCheckPanel extends VerticalLayout {

    private static final Logger log = LoggerFactory.getLogger(InboxCheckPanel.class);
    private static final int SHOWN = 20;

    private final InboxMaintenance maintenance;
    private final Messages messages;
    private final Executor executor;
    private final Button check;
    private final ProgressBar progress = new ProgressBar();
    private final Div result = new Div();

    InboxCheckPanel(InboxMaintenance maintenance, Messages messages, Executor executor) {
        this.maintenance = maintenance;
        this.messages = messages;
        this.executor = executor;
        setPadding(false);
        check = new Button(messages.get("inbox.check.run"), VaadinIcon.CHECK_CIRCLE_O.create(), click -> check());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        progress.setIndeterminate(true);
        progress.setVisible(false);
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(messages.get("inbox.check.hint")), check, progress, result);
    }

    private void check() {
        run(maintenance::differences);
    }

    private void repair(List<CaseNumber> numbers) {
        run(() -> {
            maintenance.repair(numbers);
            return maintenance.differences();
        });
    }

    private void run(Supplier<List<CaseNumber>> work) {
        UI ui = UI.getCurrent();
        busy(true);
        result.removeAll();
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                List<CaseNumber> differences = work.get();
                ui.access(() -> show(differences));
            } catch (RuntimeException fault) {
                log.error("The lists could not be checked", fault);
                ui.access(() -> show(messages.get("inbox.check.failed")));
            }
        }));
    }

    private void show(List<CaseNumber> differences) {
        show(
                differences.isEmpty()
                        ? messages.get("inbox.check.good")
                        : messages.get("inbox.check.bad", differences.size()));
        if (!differences.isEmpty()) {
            UnorderedList list = new UnorderedList();
            differences.stream()
                    .limit(SHOWN)
                    .forEach(number -> list.add(new ListItem(new Anchor("cases/" + number, number.value()))));
            Button repair = new Button(
                    messages.get("inbox.check.repair", differences.size()),
                    VaadinIcon.WRENCH.create(),
                    click -> repair(differences));
            result.add(list, repair);
        }
    }

    private void show(String text) {
        busy(false);
        result.removeAll();
        result.add(new Paragraph(text));
    }

    private void busy(boolean on) {
        progress.setVisible(on);
        check.setEnabled(!on);
    }
}
