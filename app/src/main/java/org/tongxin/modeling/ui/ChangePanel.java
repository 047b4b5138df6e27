package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelVersion;

/** What a file would change about what is deployed now. */
class ChangePanel extends Div {

    ChangePanel(ModelsWords words, Draft.Change change) {
        addClassName("models-change");
        ModelVersion now = change.now();
        H4 heading = new H4(change.file());
        add(heading);
        if (now == null) {
            add(new Paragraph(words.get("models.change.new", words.kind(change.kind()))));
            return;
        }
        if (change.differences().isEmpty()) {
            add(new Paragraph(words.get("models.change.none")));
            return;
        }
        Span why = new Span(words.why(now.origin()));
        why.addClassName("models-why");
        Div before = new Div(
                new Span(words.get("models.change.now", now.version())),
                words.when(now.origin().at()),
                new Span(words.get("models.by", words.by(now.origin()))),
                why);
        before.addClassName("models-facts");
        Div after = new Div(new Span(words.get("models.change.draft")));
        after.addClassName("models-facts");
        add(new ComparisonView(
                words,
                change.kind(),
                new ComparisonView.Side(before, change.before()),
                new ComparisonView.Side(after, new String(change.content(), StandardCharsets.UTF_8)),
                change.differences()));
    }
}
