package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/** Everything that is deployed, by kind, with its newest version; the search narrows it at once. */
class ModelList extends Div {

    private final ModelsWords words;
    private ModelsAddress address;
    private final TextField search = new TextField();
    private final Div groups = new Div();
    private List<ModelVersion> all = List.of();

    ModelList(ModelsWords words, ModelsAddress address, Consumer<String> searched) {
        this.words = words;
        this.address = address;
        addClassName("models-list");
        search.setPlaceholder(words.get("models.search"));
        search.setAriaLabel(words.get("models.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(address.text());
        search.addValueChangeListener(change -> {
            this.address = this.address.withText(change.getValue());
            show(all);
        });
        search.getElement().addEventListener("change", event -> searched.accept(search.getValue()));
        add(search, groups);
    }

    final void show(List<ModelVersion> newest) {
        all = newest;
        groups.removeAll();
        for (ModelKind kind : ModelKind.values()) {
            List<ModelVersion> found = newest.stream()
                    .filter(version -> version.kind() == kind && found(version))
                    .toList();
            if (!found.isEmpty()) {
                H3 heading = new H3(words.get("models.group", words.kind(kind), found.size()));
                UnorderedList list = new UnorderedList();
                found.forEach(version -> list.add(line(version)));
                groups.add(heading, list);
            }
        }
        if (groups.getComponentCount() == 0) {
            Paragraph empty = new Paragraph(words.get("models.search.none"));
            empty.addClassName("empty-state");
            groups.add(empty);
        }
    }

    private boolean found(ModelVersion version) {
        String text = (version.name() + " " + words.name(version) + " " + version.key()).toLowerCase(Locale.ROOT);
        return text.contains(address.text().strip().toLowerCase(Locale.ROOT));
    }

    private ListItem line(ModelVersion version) {
        RouterLink link = address.to(version.kind(), version.key()).link("");
        Span name = new Span(words.name(version));
        name.addClassName("models-name");
        Span facts = new Span(words.get("models.line", version.version(), words.by(version.origin())));
        facts.addClassName("models-small");
        link.add(ModelsWords.icon(version.kind()).create(), name, facts);
        if (version.running() > 0) {
            Span running = new Span(words.get("models.running", version.running()));
            running.addClassName("models-running");
            link.add(running);
        }
        if (address.shows(version)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        link.addClassName("models-line");
        return new ListItem(link);
    }
}
