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

/** The bell in the frame: how many unread notices, and the latest of them when it is opened. One that is opened is read; so are all with one button. */
public class NoticeBell extends Div {

    private static final int SHOWN = 30;

    private final Notices notices;
    private final NoticeWords noticeWords;
    private final Messages messages;
    private final TimeWords words;
    private final Person person;
    private final Button bell = new Button(VaadinIcon.BELL.create());
    private final Span count = new Span();
    private final Div list = new Div();
    private final Popover popover = new Popover(list);

    public NoticeBell(
            Notices notices,
            NoticeWords noticeWords,
            Messages messages,
            TimeWords words,
            LivePages live,
            Person person) {
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.messages = messages;
        this.words = words;
        this.person = person;
        addClassName("notice-bell");
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        count.addClassName("notice-count");
        list.addClassName("notice-list");
        popover.setTarget(bell);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                open();
            } else {
                showCount();
            }
        });
        add(bell, count, popover);
        live.listen(this, Notices.Arrived.class, arrived -> {
            if (arrived.concerns(person)) {
                showCount();
            }
        });
        live.listen(this, Notices.Read.class, read -> {
            if (read.person().equals(person.name())) {
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
        list.add(head(latest));
        if (latest.isEmpty()) {
            list.add(new Paragraph(messages.get("notice.none")));
            return;
        }
        latest.forEach(notice -> list.add(line(notice)));
    }

    private Div head(List<Notice> latest) {
        Anchor all = new Anchor("notices", messages.get("notice.all"));
        all.getElement().setAttribute("router-link", true);
        all.getElement().addEventListener("click", click -> popover.close());
        Div head = new Div(new H3(messages.get("notice.title")), all);
        head.addClassName("notice-head");
        if (latest.stream().anyMatch(Notice::unread)) {
            Button read = new Button(messages.get("notice.read-all"), click -> {
                notices.read(person, latest.get(0).id());
                open();
                showCount();
            });
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.addComponentAtIndex(1, read);
        }
        return head;
    }

    private Anchor line(Notice notice) {
        Anchor line = new Anchor(notice.address(), noticeWords.of(notice));
        line.getElement().setAttribute("router-link", true);
        line.getElement().addEventListener("click", click -> popover.close());
        if (notice.title().isEmpty()) {
            line.removeHref();
        }
        Span when = new Span(words.past(notice.at()));
        if (notice.unread()) {
            when.setText(messages.get("notice.unread-when", words.past(notice.at())));
        }
        when.addClassName("notice-when");
        line.add(when);
        line.addClassName(notice.unread() ? "notice-unread" : "notice-read");
        return line;
    }
}
