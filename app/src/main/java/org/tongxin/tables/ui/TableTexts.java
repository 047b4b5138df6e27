package org.tongxin.tables.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.organization.Organization;
import org.tongxin.tables.CellWords;
import org.tongxin.tables.Offers;
import org.tongxin.tables.TableContent;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What the pages of tables say, in the reader's language. */
@SpringComponent
class TableTexts {

    private final Messages messages;
    private final Translations translations;
    private final TimeWords times;
    private final Organization organization;
    private final Processes processes;
    private final Offers offers;
    private final CellWords words;

    TableTexts(
            Messages messages,
            Translations translations,
            TimeWords times,
            Organization organization,
            Processes processes,
            Offers offers,
            CellWords words) {
        this.messages = messages;
        this.translations = translations;
        this.times = times;
        this.organization = organization;
        this.processes = processes;
        this.offers = offers;
        this.words = words;
    }

    Messages messages() {
        return messages;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    String said(String chinese) {
        return translations.get(chinese);
    }

    TableWords of(TableContent table) {
        return new TableWords(this, words, table, offers.of(table));
    }

    /** 第 3 版 · 张三，今天 10:00：…… */
    String origin(ModelVersion version) {
        ModelVersion.Origin origin = version.origin();
        String when = times.past(origin.at());
        String who = origin.person() == null ? "" : person(origin.person());
        String key =
                origin.program() ? "tables.origin.program" : who.isEmpty() ? "tables.origin.unknown" : "tables.origin";
        String text = get(key, version.version(), when, who);
        return origin.reason() == null || origin.reason().isBlank()
                ? text
                : get("tables.origin.why", text, origin.reason());
    }

    String exact(ModelVersion version) {
        return times.exact(version.origin().at());
    }

    String person(String account) {
        return organization.displayName(account);
    }

    /** The process of that id, otherwise what the messages call it. */
    String group(String group) {
        ProcessInfo process = processes.describe(group);
        return process.name().equals(group) ? get("whatif.group." + group) : translations.get(process.name());
    }

    /** What no row fits, in words. */
    String gap(TableWords table, Map<String, String> gap) {
        return gap.entrySet().stream()
                .map(value -> get(
                        "tables.gap.value", table.label(value.getKey()), table.value(value.getKey(), value.getValue())))
                .collect(Collectors.joining(get("tables.words.comma")));
    }
}
