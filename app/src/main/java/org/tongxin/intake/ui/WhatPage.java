package org.tongxin.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;
import org.tongxin.intake.NewRequest;
import org.tongxin.intake.ServiceItem;
import org.tongxin.workflow.ProcessInfo;

/** What is it about? */
class WhatPage extends StepPage {

    private static final int TYPING_PAUSE = 500;

    private final Messages messages;
    private final TextArea text;

    WhatPage(
            Draft draft,
            @Nullable ServiceItem item,
            @Nullable ProcessInfo process,
            Translations translations,
            Messages messages) {
        this.messages = messages;
        if (item != null) {
            chosen(item.icon(), item.name(getLocale()), item.description(getLocale()));
        } else if (draft.process != null && process != null) {
            chosen(process.icon(), translations.get(process.name()), translations.get(process.description()));
        }
        text = new TextArea(messages.get("portal.what.text"));
        text.setHelperText(messages.get("portal.what.help", NewRequest.TEXT_LIMIT));
        text.setWidthFull();
        text.setMinHeight("10em");
        text.setRequiredIndicatorVisible(true);
        text.setValue(draft.text);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        text.addValueChangeListener(change -> {
            draft.text = change.getValue();
            text.setInvalid(false);
        });
        add(text);
    }

    private void chosen(String icon, String name, String description) {
        Div chosen = new Div(new Icon(icon), new Span(name));
        chosen.add(new RouterLink(messages.get("portal.what.other"), PortalView.class));
        chosen.addClassName("portal-chosen");
        add(chosen, new Paragraph(description));
    }

    @Override
    boolean valid() {
        String typed = text.getValue().strip();
        int length = typed.codePointCount(0, typed.length());
        if (typed.isEmpty()) {
            return wrong(messages.get("intake.text.empty"));
        }
        if (length > NewRequest.TEXT_LIMIT) {
            return wrong(
                    messages.get("intake.text.long", NewRequest.TEXT_LIMIT, length, length - NewRequest.TEXT_LIMIT));
        }
        return true;
    }

    private boolean wrong(String message) {
        text.setErrorMessage(message);
        text.setInvalid(true);
        text.focus();
        return false;
    }
}
