package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Categories;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;

/** What the case is about, with everything private masked. */
class CaseFacts extends Composite<Div> {

    private final DescriptionList list = new DescriptionList();
    private final Messages messages;

    CaseFacts(
            CaseFile file,
            CaseFiles cases,
            Organization organization,
            Categories categories,
            Messages messages,
            TimeWords times) {
        this.messages = messages;
        getContent().addClassName("case-facts");
        Paragraph text = new Paragraph(file.text());
        text.addClassName("case-text");
        list.addClassName("facts");
        fact("inbox.fact.number", file.number().value());
        fact(
                "inbox.fact.unit",
                organization
                        .unit(file.unit())
                        .map(Unit::name)
                        .orElse(file.unit().value()));
        fact("inbox.fact.place", file.place());
        fact(
                "inbox.fact.category",
                file.category() == null
                        ? null
                        : categories
                                .find(file.category())
                                .map(category -> category.name(messages.locale()))
                                .orElse(file.category()));
        fact("inbox.fact.urgency", messages.get("urgency." + file.urgency().id()));
        fact("inbox.fact.received", times.past(file.receivedAt()));
        fact("inbox.fact.due", file.dueAt() == null ? null : times.due(file.dueAt()));
        for (Map.Entry<String, String> each : cases.masked(file.number()).entrySet()) {
            add(label(each.getKey()), each.getValue());
        }
        getContent().add(text, list);
    }

    private String label(String key) {
        String label = messages.get("private." + key);
        return label.startsWith("!") ? key : label;
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(messages.get(key), value);
        }
    }

    private void add(String label, String value) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(new Span(value)));
    }
}
