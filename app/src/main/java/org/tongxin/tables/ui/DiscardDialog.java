package org.tongxin.tables.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before edits are given up. */
class DiscardDialog extends ConfirmDialog {

    DiscardDialog(TableTexts texts, int changes, Runnable discard) {
        setHeader(texts.get("tables.discard"));
        setText(texts.get("tables.discard.text", changes));
        setCancelable(true);
        setCancelText(texts.get("tables.cancel"));
        setConfirmText(texts.get("tables.discard"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> discard.run());
    }
}
