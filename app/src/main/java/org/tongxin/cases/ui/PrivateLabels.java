package org.tongxin.cases.ui;

import org.tongxin.common.Messages;

/** What a private value is called: the keys that forms use have a name, others are shown as they are. */
final class PrivateLabels {

    private PrivateLabels() {}

    static String of(Messages messages, String field) {
        String key = "case.private." + field;
        String label = messages.get(key);
        return label.contains(key) ? field : label;
    }
}
