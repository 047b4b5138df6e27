package org.tongxin.modeling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.LivePages;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ModelsChanged;
import org.tongxin.modeling.RunningCases;

/** Files come in, are looked at, and go to the engine; below, what waits for its time. */
class DeployPage extends Div {

    private final Deployments deployments;
    private final ModelsWords words;
    private final Clock clock;
    private final DraftFiles files;
    private final @Nullable RunningCases running;
    private final Paragraph message = new Paragraph();
    private final Div outcome = new Div();
    private final ScheduleList schedule;
    private final Soon looking = new Soon(this, 300, this::look);
    private final Soon refreshing;

    DeployPage(
            Deployments deployments,
            ModelsWords words,
            LivePages live,
            Clock clock,
            DraftFiles files,
            boolean owner,
            @Nullable RunningCases running) {
        this.deployments = deployments;
        this.words = words;
        this.clock = clock;
        this.files = files;
        this.running = running;
        addClassName("models-deploy");
        message.getElement().setAttribute("role", "status");
        message.addClassName("models-message");
        message.setVisible(false);
        schedule = new ScheduleList(deployments, words, owner);
        refreshing = new Soon(this, 1000, schedule::refresh);
        if (owner) {
            add(new H3(words.get("models.bring")), new ModelUpload(words, this::bring, this::say), message, outcome);
            look();
        } else {
            add(new Paragraph(words.get("models.owners-only")));
        }
        add(schedule);
        live.listen(this, ModelsChanged.class, changed -> refreshing.soon());
    }

    /** Several files arrive one by one: they are looked at together. */
    private void bring(String name, byte[] content) {
        add(name, content);
        looking.soon();
    }

    final void add(String name, byte[] content) {
        try {
            if (files.add(name, content)) {
                say(words.get("models.replaced", name));
            }
        } catch (Refused refused) {
            say(name + "：" + words.messages().get(refused));
        }
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(!text.isEmpty());
    }

    /** The draft anew. */
    final void look() {
        outcome.removeAll();
        if (files.given().isEmpty()) {
            return;
        }
        Draft draft = deployments.check(files.given(), files.left());
        ModelVersion from = files.from();
        H3 title = new H3(
                from == null
                        ? words.get("models.draft")
                        : words.get("models.draft.back", words.name(from), from.version()));
        Button clear = new Button(words.get("models.draft.clear"), VaadinIcon.CLOSE_SMALL.create(), click -> {
            files.clear();
            say("");
            look();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(title, clear);
        head.addClassName("models-head");
        outcome.add(head, new DraftFileList(words, draft, this::remove, this::leave));
        if (!draft.findings().isEmpty()) {
            outcome.add(new FindingsPanel(words, draft));
        } else if (!draft.deployable()) {
            outcome.add(new Paragraph(words.get("models.unchanged")));
        } else {
            draft.changes().forEach(change -> outcome.add(new ChangePanel(words, change)));
            outcome.add(new DeployForm(deployments, words, clock, files, draft, this::deployed, this::look));
        }
    }

    private void remove(String file) {
        files.remove(file);
        look();
    }

    private void leave(String file, boolean out) {
        files.leave(file, out);
        look();
    }

    /** @param versions empty when it waits for its time */
    private void deployed(List<ModelVersion> versions) {
        files.clear();
        say("");
        outcome.removeAll();
        outcome.add(new DeployedPanel(words, running, versions));
        schedule.refresh();
    }
}
