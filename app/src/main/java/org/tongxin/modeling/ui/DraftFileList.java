package org.tongxin.modeling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.ModelKind;

/** The files of a draft: what becomes of each, and what comes along and why. */
class DraftFileList extends Div {

    private final ModelsWords words;
    private final Draft draft;

    DraftFileList(ModelsWords words, Draft draft, Consumer<String> remove, BiConsumer<String, Boolean> leave) {
        this.words = words;
        this.draft = draft;
        addClassName("models-files");
        UnorderedList list = new UnorderedList();
        draft.given().keySet().stream()
                .map(ModelKind::fileName)
                .distinct()
                .forEach(file -> list.add(given(file, remove)));
        draft.along()
                .forEach(along -> list.add(along(along.file(), words.get("models.along", along.of()), false, leave)));
        draft.left().forEach(file -> list.add(along(file, words.get("models.left"), true, leave)));
        add(list);
    }

    private ListItem given(String file, Consumer<String> remove) {
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(file));
        away.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.setAriaLabel(words.get("models.remove", file));
        return new ListItem(name(file), state(file), away);
    }

    private ListItem along(String file, String why, boolean out, BiConsumer<String, Boolean> leave) {
        Checkbox together = new Checkbox(file, !out);
        together.addValueChangeListener(change -> leave.accept(file, !change.getValue()));
        Span reason = new Span(why);
        reason.addClassName("models-small");
        return new ListItem(together, reason);
    }

    private Span state(String file) {
        long findings = draft.findings().all().stream()
                .map(Finding::file)
                .filter(found -> ModelKind.fileName(found).equals(file))
                .count();
        String state = findings > 0
                ? "findings"
                : draft.unchanged().contains(file)
                        ? "unchanged"
                        : draft.changes().stream()
                                        .anyMatch(change -> change.file().equals(file) && change.now() == null)
                                ? "new"
                                : draft.changes().stream()
                                                .anyMatch(
                                                        change -> change.file().equals(file))
                                        ? "changed"
                                        : "along";
        Span span = new Span(words.get("models.file." + state, findings));
        span.addClassNames("models-state", "is-" + state);
        return span;
    }

    private static Span name(String file) {
        Span name = new Span(file);
        name.addClassName("models-name");
        return name;
    }
}
