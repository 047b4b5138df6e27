package org.tongxin.modeling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.LivePages;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ModelsChanged;
import org.tongxin.modeling.RunningCases;
import org.tongxin.workflow.WorkChanged;

/** The list of what is deployed, and beside it the one that was chosen. */
class DeployedPage extends Div {

    private final ModelCatalogue catalogue;
    private final ModelComparison comparison;
    private final ModelsWords words;
    private final boolean owner;
    private final @Nullable RunningCases running;
    private final ModelsAddress address;
    private final ModelList list;
    private final Div chosen = new Div();
    private @Nullable LoadPicture picture;

    DeployedPage(
            ModelCatalogue catalogue,
            ModelComparison comparison,
            ModelsWords words,
            LivePages live,
            boolean owner,
            @Nullable RunningCases running,
            ModelsAddress address) {
        this.catalogue = catalogue;
        this.comparison = comparison;
        this.words = words;
        this.owner = owner;
        this.running = running;
        this.address = address;
        addClassName("models-page");
        setClassName("has-choice", address.kind() != null);
        setClassName("is-comparing", address.kind() != null && address.compare() != null);
        list = new ModelList(
                words,
                address,
                text -> UI.getCurrent()
                        .navigate(ModelsView.class, address.withText(text).query()));
        chosen.addClassName("models-chosen");
        add(list, chosen);
        list.show(catalogue.newest());
        choose();
        Soon soon = new Soon(this, 1000, this::refresh);
        Soon anew = new Soon(this, 1000, this::anew);
        live.listen(this, WorkChanged.class, changed -> soon.soon());
        live.listen(this, ModelsChanged.class, changed -> anew.soon());
    }

    private void choose() {
        if (address.kind() == null) {
            Paragraph hint = new Paragraph(words.get("models.choose"));
            hint.addClassName("empty-state");
            chosen.add(hint);
            return;
        }
        List<ModelVersion> versions = catalogue.versions(address.kind(), address.key());
        ModelVersion version = find(versions, address.version());
        if (version == null) {
            Paragraph none = new Paragraph(words.get("models.none", address.key()));
            none.addClassName("empty-state");
            chosen.add(address.list().link(words.get("models.back")), none);
            return;
        }
        ModelDetail detail = new ModelDetail(catalogue, comparison, words, owner, running, address, version, versions);
        picture = detail.picture();
        chosen.add(detail);
    }

    private void anew() {
        list.show(catalogue.newest());
        chosen.removeAll();
        choose();
    }

    private static @Nullable ModelVersion find(List<ModelVersion> versions, @Nullable Integer wanted) {
        return versions.stream()
                .filter(version -> wanted == null || version.version() == wanted)
                .findFirst()
                .orElse(null);
    }

    /** Cases move on: the numbers follow. */
    final void refresh() {
        list.show(catalogue.newest());
        if (picture != null) {
            picture.refresh();
        }
    }
}
