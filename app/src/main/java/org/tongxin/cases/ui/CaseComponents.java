package org.tongxin.cases.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Categories;
import org.tongxin.cases.Urgency;
import org.tongxin.cases.ui.Badge.Tone;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Makes the parts of a page that show a case. Whether the person may see the case has been asked before, of {@link CaseFiles#require}. */
@Component
public class CaseComponents {

    private static final Duration SOON = Duration.ofHours(24);

    final CaseFiles cases;
    final Attachments attachments;
    final Categories categories;
    final Organization organization;
    final Messages messages;
    final Translations translations;
    final TimeWords words;
    final TimelineWords timelineWords;
    private final Clock clock;

    CaseComponents(
            CaseFiles cases,
            Attachments attachments,
            Categories categories,
            Organization organization,
            Messages messages,
            Translations translations,
            TimeWords words,
            TimelineWords timelineWords,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.categories = categories;
        this.organization = organization;
        this.messages = messages;
        this.translations = translations;
        this.words = words;
        this.timelineWords = timelineWords;
        this.clock = clock;
    }

    /** What the case is about, for somebody who works here. */
    public CaseFacts facts(CaseFile file, Person person) {
        return new CaseFacts(this, file, person);
    }

    /** What happened, the newest first, for somebody who works here. */
    public TimelineView timeline(CaseNumber number) {
        return new TimelineView(this, cases.timeline(number), false);
    }

    /** What a resident sees of it: without names and reasons of those who work here. */
    public TimelineView residentsTimeline(CaseNumber number) {
        return new TimelineView(
                this,
                cases.timeline(number).stream()
                        .filter(entry -> entry.visibleToResident())
                        .toList(),
                true);
    }

    /** Photos and documents, with upload for {@code person}; {@code step} is the diagram's element that they are added in. */
    public AttachmentGallery attachments(CaseNumber number, Person person, @Nullable String step) {
        return new AttachmentGallery(this, number, false).withUpload(person.name(), step);
    }

    /** Photos and documents only to look at, and only those that residents see if {@code resident}. */
    public AttachmentGallery attachments(CaseNumber number, boolean resident) {
        return new AttachmentGallery(this, number, resident);
    }

    public Badge urgency(Urgency urgency) {
        String word = messages.get("urgency." + urgency.id());
        return switch (urgency) {
            case CRITICAL -> new Badge(VaadinIcon.BOLT, word, Tone.LATE);
            case URGENT -> new Badge(VaadinIcon.EXCLAMATION_CIRCLE, word, Tone.SOON);
            case NORMAL -> new Badge(VaadinIcon.CIRCLE_THIN, word, Tone.CALM);
            case LOW -> new Badge(VaadinIcon.ARROW_DOWN, word, Tone.QUIET);
        };
    }

    /** By when, and how much is left or how late it is; the exact time on hover and for screen readers. */
    public Badge due(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        String word = words.late(due) ? words.left(due) : words.due(due) + " · " + words.left(due);
        Badge badge = words.late(due)
                ? new Badge(VaadinIcon.WARNING, word, Tone.LATE)
                : left.compareTo(SOON) < 0
                        ? new Badge(VaadinIcon.HOURGLASS_END, word, Tone.SOON)
                        : new Badge(VaadinIcon.CLOCK, word, Tone.CALM);
        badge.setTitle(words.exact(due));
        badge.getElement().setAttribute("aria-label", word + "，" + words.exact(due));
        badge.getElement().setAttribute("role", "img");
        return badge;
    }
}
