package org.tongxin.audit.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.audit.ChangeRecord;
import org.tongxin.common.Messages;
import org.tongxin.organization.AdminTab;

/** The record among the administrator's pages. */
@Component
@Order(90)
class ChangesTab implements AdminTab {

    private final ChangeRecord record;
    private final Messages messages;
    private final ChangeTexts texts;

    ChangesTab(ChangeRecord record, Messages messages, ChangeTexts texts) {
        this.record = record;
        this.messages = messages;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "audit.title";
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        return new ChangesPanel(record, messages, texts);
    }
}
