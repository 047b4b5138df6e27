package org.tongxin.cases.ui;

import java.util.Comparator;
import java.util.List;
import org.tongxin.common.Messages;

/** What a private value is called: the keys that forms use have a name, others are shown as they are. */
final class PrivateLabels {

    private static final List<String> ORDER = List.of("contactName", "contactPhone", "contactAddress", "idNumber");

    /** Whom to talk to comes first, then how, then where; everything else after that by name. */
    static final Comparator<String> FIRST_WHOM = Comparator.comparing(
                    (String field) -> ORDER.contains(field) ? ORDER.indexOf(field) : ORDER.size())
            .thenComparing(Comparator.naturalOrder());

    private PrivateLabels() {}

    static String of(Messages messages, String field) {
        String key = "case.private." + field;
        String label = messages.get(key);
        return label.contains(key) ? field : label;
    }
}
