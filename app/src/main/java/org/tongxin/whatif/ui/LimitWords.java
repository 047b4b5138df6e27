package org.tongxin.whatif.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongxin.cases.Categories;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitRow;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What the page of limits says, in the reader's language. */
@SpringComponent
class LimitWords {

    private static final int HOUR = 60;

    private final Messages messages;
    private final Translations translations;
    private final Categories categories;
    private final Processes processes;
    private final Organization organization;

    LimitWords(
            Messages messages,
            Translations translations,
            Categories categories,
            Processes processes,
            Organization organization) {
        this.messages = messages;
        this.translations = translations;
        this.categories = categories;
        this.processes = processes;
        this.organization = organization;
    }

    Messages messages() {
        return messages;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** 3 个工作日, 4 小时, 当个工作日下班前. */
    String length(int amount, LimitUnit unit) {
        boolean hours = (unit == LimitUnit.MINUTES || unit == LimitUnit.WORKING_MINUTES) && amount % HOUR == 0;
        String key = hours ? unit.id().replace("minutes", "hours") : unit.id();
        return messages.get("whatif.length." + key, hours ? amount / HOUR : amount);
    }

    String length(Limit limit) {
        return length(limit.amount(), limit.unit());
    }

    String length(LimitChange change) {
        return length(change.amount(), change.unit());
    }

    String unit(LimitUnit unit) {
        return messages.get("limit.unit." + unit.id());
    }

    /** What the limit is for: the table's own description, otherwise its key. */
    String what(LimitRow row) {
        return row.description().isEmpty() ? row.limit().key() : translations.get(row.description());
    }

    /** For which cases: 特急, 消防安全. */
    String which(LimitRow row) {
        String category = row.category();
        String urgency = row.urgency();
        String both = Stream.of(
                        category == null
                                ? ""
                                : categories
                                        .find(category)
                                        .map(known -> known.name(messages.locale()))
                                        .orElse(category),
                        urgency == null ? "" : messages.get("urgency." + urgency))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(messages.get("whatif.comma")));
        return both.isEmpty() ? messages.get("whatif.every") : both;
    }

    /** Where the limit belongs: what stands before the point in its key. */
    String group(LimitRow row) {
        String key = row.limit().key();
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** The process of that id, otherwise what the messages call it. */
    String groupName(String group) {
        ProcessInfo process = processes.describe(group);
        return process.name().equals(group) ? messages.get("whatif.group." + group) : translations.get(process.name());
    }

    String process(String key) {
        return translations.get(processes.describe(key).name());
    }

    String step(String name) {
        return name.isEmpty() ? messages.get("whatif.whole-case") : translations.get(name);
    }

    String unit(UnitCode code) {
        return organization.unit(code).map(Unit::name).orElse(code.value());
    }

    /** 52.8% */
    String share(long part, long all) {
        return String.format(Locale.ROOT, "%.1f%%", all == 0 ? 0 : 100.0 * part / all);
    }
}
