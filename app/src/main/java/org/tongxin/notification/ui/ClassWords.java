package org.tongxin.notification.ui;

import java.util.Collection;
import java.util.stream.Collectors;
import org.tongxin.common.Messages;
import org.tongxin.notification.NoticeClass;

/** Classes of notices in a row. */
final class ClassWords {

    private ClassWords() {}

    static String of(Messages messages, Collection<NoticeClass> classes) {
        return classes.isEmpty()
                ? messages.get("notice.class.no")
                : classes.stream()
                        .sorted()
                        .map(each -> messages.get("notice.class." + each.id()))
                        .collect(Collectors.joining(messages.get("notice.comma")));
    }
}
