package org.tongxin.modeling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.RunningCases;

/** One version: where it came from, what it looks like or how it differs from another, and all versions below. */
class ModelDetail extends Div {

    private final ModelCatalogue catalogue;
    private final ModelComparison comparison;
    private final ModelsWords words;
    private final ModelVersion version;
    private @Nullable LoadPicture picture;

    ModelDetail(
            ModelCatalogue catalogue,
            ModelComparison comparison,
            ModelsWords words,
            boolean owner,
            @Nullable RunningCases running,
            ModelsAddress address,
            ModelVersion version,
            List<ModelVersion> versions) {
        this.catalogue = catalogue;
        this.comparison = comparison;
        this.words = words;
        this.version = version;
        RouterLink back = address.list().link(words.get("models.back"));
        back.addClassName("models-back");
        add(back, new H3(words.get("models.heading", words.name(version), version.version())), facts());
        ModelVersion other = versions.stream()
                .filter(each -> address.compare() != null && each.version() == address.compare())
                .findFirst()
                .orElse(null);
        add(other == null ? content() : compared(address, other));
        add(new VersionTable(words, owner, running, address, version, versions));
    }

    @Nullable
    LoadPicture picture() {
        return picture;
    }

    private Div facts() {
        Span by = new Span(words.get("models.by", words.by(version.origin())));
        Span why = new Span(words.why(version.origin()));
        why.addClassName("models-why");
        Anchor file = Downloads.file(words.get("models.download", version.file()), version, catalogue);
        Anchor all = Downloads.deployment(words.get("models.download.all"), version, catalogue);
        Div facts = new Div(words.when(version.origin().at()), by, why, file, all);
        facts.addClassName("models-facts");
        return facts;
    }

    private Component content() {
        if (version.kind() == ModelKind.PROCESS) {
            picture = new LoadPicture(catalogue, comparison, words, version);
            return picture;
        }
        return new PartTable(words, version.kind(), comparison.parts(version.kind(), catalogue.content(version)));
    }

    private Component compared(ModelsAddress address, ModelVersion other) {
        ModelVersion older = other.version() < version.version() ? other : version;
        ModelVersion newer = older == other ? version : other;
        Div compared = new Div(new ComparisonView(
                words,
                version.kind(),
                new ComparisonView.Side(side(older), text(older)),
                new ComparisonView.Side(side(newer), text(newer)),
                comparison.compare(version.kind(), catalogue.content(older), catalogue.content(newer))));
        compared.addComponentAsFirst(
                new Paragraph(address.with(address.version(), null).link(words.get("models.compare.end"))));
        return compared;
    }

    private Div side(ModelVersion each) {
        Span why = new Span(words.why(each.origin()));
        why.addClassName("models-why");
        Div facts =
                new Div(words.when(each.origin().at()), new Span(words.get("models.by", words.by(each.origin()))), why);
        facts.addClassName("models-facts");
        return new Div(new H3(words.get("models.version", each.version())), facts);
    }

    private String text(ModelVersion each) {
        return new String(catalogue.content(each), StandardCharsets.UTF_8);
    }
}
