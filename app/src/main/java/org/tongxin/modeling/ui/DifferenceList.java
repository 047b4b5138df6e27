package org.tongxin.modeling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.Difference;

/** What differs, in words; whoever chooses an element of the diagram is taken to its line. */
class DifferenceList extends Div {

    private final ModelsWords words;
    private final @Nullable Consumer<String> find;
    private final Map<String, ListItem> lines = new HashMap<>();
    private @Nullable ListItem chosen;

    /** @param find shows an element in the diagrams; null where there are none */
    DifferenceList(ModelsWords words, List<Difference> differences, @Nullable Consumer<String> find) {
        this.words = words;
        this.find = find;
        addClassName("models-differences");
        if (differences.isEmpty()) {
            Paragraph none = new Paragraph(words.get("models.differences.none"));
            none.addClassName("empty-state");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        differences.forEach(difference -> {
            ListItem line = line(difference);
            lines.put(difference.element(), line);
            list.add(line);
        });
        add(new H4(words.get("models.differences", differences.size())), list);
    }

    void choose(String element) {
        ListItem line = lines.get(element);
        if (line != null) {
            if (chosen != null) {
                chosen.removeClassName("is-chosen");
            }
            chosen = line;
            line.addClassName("is-chosen");
            line.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private ListItem line(Difference difference) {
        Span how = new Span(words.how(difference.how()));
        how.addClassNames("models-how", ModelsWords.style(difference.how()));
        Div about = new Div(how, new Span(words.type(difference.type())), name(difference));
        about.addClassName("models-facts");
        ListItem line = new ListItem(about);
        if (!difference.details().isEmpty()) {
            UnorderedList details = new UnorderedList();
            difference.details().forEach(detail -> details.add(new ListItem(detail(detail))));
            line.add(details);
        }
        return line;
    }

    private Component name(Difference difference) {
        String name = difference.name().isEmpty() ? difference.element() : words.said(difference.name());
        if (find == null) {
            Span plain = new Span(name);
            plain.addClassName("models-name");
            return plain;
        }
        Consumer<String> show = find;
        Button button = new Button(name, click -> {
            choose(difference.element());
            show.accept(difference.element());
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setTooltipText(difference.element());
        return button;
    }

    private String detail(Difference.Detail detail) {
        if (detail.equals(Difference.Detail.MOVED_TOO)) {
            return words.get("models.moved-too");
        }
        String label = words.fact(detail.label());
        return words.get(
                "models.detail", label, value(detail.label(), detail.before()), value(detail.label(), detail.after()));
    }

    private String value(String label, String value) {
        return value.isEmpty() ? words.get("models.empty") : words.value(label, value);
    }
}
