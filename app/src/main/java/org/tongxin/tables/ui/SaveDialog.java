package org.tongxin.tables.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.tongxin.common.ReasonDialog;
import org.tongxin.tables.TableDraft;
import org.tongxin.tables.Verdict;

/** Shows what will be different, asks why, and puts it in force. */
class SaveDialog extends ReasonDialog {

    SaveDialog(
            TableTexts texts,
            TableWords words,
            TableDraft draft,
            Verdict verdict,
            String reason,
            Consumer<String> save) {
        super(
                texts.messages(),
                texts.get("tables.save"),
                texts.get(draft.base().limits() ? "tables.save.effect.limits" : "tables.save.effect"),
                texts.get("tables.reason"),
                save);
        required();
        reason(reason);
        setWidth("min(44rem, 96vw)");
        Div shown = new Div(new ChangeList(words, draft.changes()));
        shown.addClassName("tables-dialog");
        verdict.gaps().forEach(gap -> shown.add(new Paragraph(texts.get("tables.gap", texts.gap(words, gap)))));
        verdict.problems().stream()
                .filter(problem ->
                        draft.changes().stream().anyMatch(change -> change.id().equals(problem.row())))
                .map(problem -> texts.get(
                        "tables.at-row",
                        draft.position(problem.row()) + 1,
                        texts.get(problem.key(), problem.arguments().toArray())))
                .forEach(text -> shown.add(new Paragraph(text)));
        addComponentAsFirst(shown);
    }
}
