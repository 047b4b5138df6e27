package org.tongxin.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Language;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.UnitCode;
import org.tongxin.notification.channel.Channel;
import org.tongxin.notification.channel.Letter;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/**
 * Writes messages when they are sent: what has been done since is left out, and what the recipient may not see. Number, title without private values, step,
 * due date and link; of a confidential case no title, in a group never.
 */
@Component
@Transactional(readOnly = true)
class Letters {

    private static final int MOST_LINES = 50;
    /** WeCom takes 4096 bytes. */
    private static final int MOST_BYTES = 3500;

    private final MessageStore store;
    private final NoticeStore notices;
    private final NoticeWords noticeWords;
    private final NoticePreferences preferences;
    private final MailAddresses addresses;
    private final Robots robots;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final Organization organization;
    private final Messages messages;
    private final TimeWords times;
    private final String base;

    Letters(
            MessageStore store,
            NoticeStore notices,
            NoticeWords noticeWords,
            NoticePreferences preferences,
            MailAddresses addresses,
            Robots robots,
            WorkTasks tasks,
            CaseFiles cases,
            Organization organization,
            Messages messages,
            TimeWords times,
            @Value("${tongxin.address:}") String base) {
        this.store = store;
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.preferences = preferences;
        this.addresses = addresses;
        this.robots = robots;
        this.tasks = tasks;
        this.cases = cases;
        this.organization = organization;
        this.messages = messages;
        this.times = times;
        this.base = base.replaceFirst("/+$", "");
    }

    /** Empty when there is nothing left to say, or nobody to say it to. */
    Optional<Letter> write(OutgoingMessage message) {
        Locale before = LocaleContextHolder.getLocale();
        try {
            return message.channel().equals(Channel.MAIL) ? mail(message) : group(message);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private Optional<Letter> mail(OutgoingMessage message) {
        Optional<Person> reader = organization
                .person(message.recipient())
                .filter(person -> !person.roles().isEmpty());
        Optional<MailAddress> address = addresses.find(message.recipient());
        List<Notice> lines = current(message);
        if (reader.isEmpty() || address.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        Language language = preferences.of(message.recipient()).language();
        LocaleContextHolder.setLocale(language.locale());
        Set<CaseNumber> hidden =
                cases.hidden(reader.get(), lines.stream().map(Notice::number).collect(Collectors.toSet()));
        List<Notice> shown = lines.stream()
                .map(notice -> notice.titled(hidden.contains(notice.number()) ? "" : harmless(notice)))
                .toList();
        return Optional.of(new Letter(message.id(), address.get().value(), subject(shown), text(shown)));
    }

    private Optional<Letter> group(OutgoingMessage message) {
        Optional<String> address = robots.find(message.recipient());
        List<Notice> lines = current(message);
        if (address.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        LocaleContextHolder.setLocale(Language.CHINESE.locale());
        List<Notice> shown = lines.stream()
                .map(notice -> notice.titled(
                        cases.find(notice.number())
                                        .filter(CaseFile::confidential)
                                        .isPresent()
                                ? ""
                                : Markdown.plain(harmless(notice))))
                .toList();
        String unit = organization
                .unit(new UnitCode(message.recipient()))
                .map(Unit::name)
                .orElse(message.recipient());
        return Optional.of(new Letter(message.id(), address.get(), "", markdown(unit, shown)));
    }

    /** What presses most first; what is about a task that has been done since is left out. */
    private List<Notice> current(OutgoingMessage message) {
        List<Notice> current = new ArrayList<>();
        for (Notice notice : notices.all(store.events(message.id()))) {
            Optional<WorkTask> task = Optional.ofNullable(notice.taskId()).flatMap(tasks::find);
            if (notice.taskId() == null || task.isPresent()) {
                current.add(notice.withDue(task.map(WorkTask::due).orElse(null)));
            }
        }
        current.sort(Comparator.comparing(Notice::weight)
                .thenComparing(Notice::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return current;
    }

    /** On one line, without private values. */
    private String harmless(Notice notice) {
        return cases.redact(notice.number(), notice.title())
                .text()
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private String subject(List<Notice> lines) {
        if (lines.size() == 1) {
            Notice only = lines.get(0);
            return only.page() == null
                    ? messages.get(
                            "letter.subject.one", weight(only), only.number().value())
                    : messages.get("letter.subject.page", weight(only), noticeWords.of(only));
        }
        long late = lines.stream()
                .filter(line -> line.weight() == NoticeClass.OVERDUE)
                .count();
        return messages.get(late == 0 ? "letter.subject.many" : "letter.subject.late", lines.size(), late);
    }

    private String text(List<Notice> lines) {
        StringBuilder text = new StringBuilder();
        for (Notice line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            text.append(messages.get("letter.line", weight(line), noticeWords.of(line)))
                    .append('\n')
                    .append(facts(line))
                    .append('\n')
                    .append(base.isEmpty() ? "" : base + "/notices/open/" + line.id() + "\n")
                    .append('\n');
        }
        if (lines.size() > MOST_LINES) {
            text.append(messages.get("letter.more", lines.size() - MOST_LINES)).append("\n\n");
        }
        text.append(messages.get("letter.foot"));
        return base.isEmpty() ? text.toString() : text + "\n" + base + "/notices/settings\n";
    }

    private String markdown(String unit, List<Notice> lines) {
        StringBuilder text =
                new StringBuilder(messages.get("letter.robot.head", Markdown.plain(unit), lines.size()) + "\n");
        int told = 0;
        for (Notice line : lines) {
            String next = messages.get("letter.robot.line", weight(line), noticeWords.of(line)) + "\n> " + facts(line)
                    + (base.isEmpty()
                            ? ""
                            : " [" + messages.get("letter.robot.open") + "](" + base + "/" + line.target() + ")")
                    + "\n\n";
            if ((text + next).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                break;
            }
            text.append(next);
            told++;
        }
        return told < lines.size() ? text + messages.get("letter.more", lines.size() - told) : text.toString();
    }

    private String weight(Notice notice) {
        return messages.get("notice.class." + notice.weight().id());
    }

    private String facts(Notice notice) {
        Instant due = notice.due();
        if (notice.page() != null) {
            return times.exact(notice.at());
        }
        String number = messages.get("letter.case", notice.number().value());
        return due == null ? number : number + messages.get("letter.due", times.exact(due), times.left(due));
    }
}
