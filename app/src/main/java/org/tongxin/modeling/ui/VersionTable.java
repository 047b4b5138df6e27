package org.tongxin.modeling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.RunningCases;

/** All versions of one thing, each with who, when and why, and what can be done with it. */
class VersionTable extends Div {

    private final ModelsWords words;
    private final boolean owner;
    private final @Nullable RunningCases running;
    private final ModelsAddress address;
    private final ModelVersion shown;
    private final int newest;

    VersionTable(
            ModelsWords words,
            boolean owner,
            @Nullable RunningCases running,
            ModelsAddress address,
            ModelVersion shown,
            List<ModelVersion> versions) {
        this.words = words;
        this.owner = owner;
        this.running = running;
        this.address = address;
        this.shown = shown;
        this.newest = versions.get(0).version();
        addClassName("models-versions");
        UnorderedList list = new UnorderedList();
        versions.forEach(version -> list.add(line(version)));
        add(new H3(words.get("models.versions", versions.size())), list);
    }

    private ListItem line(ModelVersion version) {
        RouterLink name = address.with(version.version(), null).link(words.get("models.version", version.version()));
        name.addClassName("models-name");
        if (version.version() == shown.version()) {
            name.getElement().setAttribute("aria-current", "true");
        }
        Div facts = new Div(
                name, words.when(version.origin().at()), new Span(words.get("models.by", words.by(version.origin()))));
        facts.addClassName("models-facts");
        if (version.running() > 0) {
            Span cases = new Span(words.get("models.running", version.running()));
            cases.addClassName("models-running");
            facts.add(cases);
        }
        Span why = new Span(words.why(version.origin()));
        why.addClassName("models-why");
        ListItem line = new ListItem(facts, new Div(why), actions(version));
        line.setClassName("is-shown", version.version() == shown.version());
        return line;
    }

    private Div actions(ModelVersion version) {
        Div actions = new Div();
        actions.addClassName("models-actions");
        if (version.version() != shown.version()) {
            actions.add(labelled(
                    address.with(shown.version(), version.version()).link(words.get("models.compare", shown.version())),
                    "models.compare.label",
                    version));
        }
        if (owner && version.version() != newest) {
            actions.add(labelled(
                    address.with(version.version(), null).rollBack().link(words.get("models.roll-back")),
                    "models.roll-back.label",
                    version));
        }
        if (owner
                && running != null
                && version.kind() == ModelKind.PROCESS
                && version.version() != newest
                && version.running() > 0) {
            actions.add(running.offer(version.key(), version.version(), newest));
        }
        return actions;
    }

    private Component labelled(RouterLink link, String key, ModelVersion version) {
        link.getElement().setAttribute("aria-label", words.get(key, version.version(), shown.version()));
        return link;
    }
}
