package org.tongxin.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.Person;

/** The bell in the frame: how many unread notices, and the latest of them when it is opened. */
public class NoticeBell extends Div {

    private static final int SHOWN = 30;

    private final Notices notices;
    private final Messages messages;
    private final TimeWords words;
    private final Person person;
    private final Button bell = new Button(VaadinIcon.BELL.create());
    private final Span count = new Span();
    private final Div list = new Div();

    public NoticeBell(Notices notices, Messages messages, TimeWords words, LivePages live, Person person) {
        this.notices = notices;
        this.messages = messages;
        this.words = words;
        this.person = person;
        addClassName("notice-bell");
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        count.addClassName("notice-count");
        list.addClassName("notice-list");
        Popover popover = new Popover(list);
        popover.setTarget(bell);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                open();
            }
        });
        add(bell, count, popover);
        live.listen(this, Notices.Arrived.class, arrived -> {
            if (Notices.keys(person).stream().anyMatch(arrived.recipients()::contains)) {
                showCount();
            }
        });
        showCount();
    }

    private void showCount() {
        int unread = notices.unread(person);
        count.setText(unread >= 100 ? "99+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        bell.setAriaLabel(messages.get("notice.bell", unread));
        bell.setTooltipText(messages.get("notice.bell", unread));
    }

    private void open() {
        List<Notice> latest = notices.latest(person, SHOWN);
        list.removeAll();
        list.add(new H3(messages.get("notice.title")));
        if (latest.isEmpty()) {
            list.add(new Paragraph(messages.get("notice.none")));
            return;
        }
        latest.forEach(notice -> list.add(line(notice)));
        notices.read(person, latest.get(0).id());
        showCount();
    }

    /** A notice of the application's own, or a sentence of a diagram. */
    private String words(Notice notice, String about) {
        String title = notice.title().isEmpty()
                ? messages.get("notice.confidential", notice.number().value())
                : notice.title();
        String words = messages.said("notice.", notice.kind(), about, title);
        return words.contains(title) ? words : words + messages.get("notice.about", title);
    }

    private Anchor line(Notice notice) {
        String about = notice.stepName() == null ? "" : notice.stepName();
        Anchor line = new Anchor("cases/" + notice.number(), words(notice, about));
        if (notice.title().isEmpty()) {
            line.removeHref();
        }
        Span when = new Span(words.past(notice.at()));
        when.addClassName("notice-when");
        line.add(when);
        line.addClassName(notice.unread() ? "notice-unread" : "notice-read");
        return line;
    }
}
