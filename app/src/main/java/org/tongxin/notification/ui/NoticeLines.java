package org.tongxin.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.notification.Notice;
import org.tongxin.notification.NoticeClass;
import org.tongxin.notification.NoticeWords;

/** A notice on its page: how much it presses by sign, word and colour, what it says, when, and by when. */
@Component
class NoticeLines {

    private final Messages messages;
    private final NoticeWords words;
    private final TimeWords times;

    NoticeLines(Messages messages, NoticeWords words, TimeWords times) {
        this.messages = messages;
        this.words = words;
        this.times = times;
    }

    Div of(Notice notice) {
        Icon sign = sign(notice.weight()).create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Anchor text = new Anchor(notice.address(), words.of(notice));
        text.getElement().setAttribute("router-link", true);
        text.addClassName("notices-text");
        if (notice.title().isEmpty()) {
            text.removeHref();
        }
        Div facts =
                new Div(new Span(messages.get("notice.class." + notice.weight().id())));
        facts.addClassName("notices-facts");
        if (notice.unread()) {
            Span mark = new Span(messages.get("notice.unread"));
            mark.addClassName("notices-mark");
            facts.add(mark);
        }
        Span when = new Span(times.past(notice.at()));
        when.setTitle(times.exact(notice.at()));
        facts.add(when);
        if (notice.due() != null) {
            Span due = new Span(messages.get("notice.due", times.exact(notice.due())));
            facts.add(due);
        }
        if (notice.page() == null) {
            facts.add(new Span(notice.number().value()));
        }
        Div line = new Div(sign, new Div(text, facts));
        line.addClassNames("notices-line", "notices-" + notice.weight().id());
        line.setClassName("is-unread", notice.unread());
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static VaadinIcon sign(NoticeClass weight) {
        return switch (weight) {
            case CRITICAL -> VaadinIcon.EXCLAMATION_CIRCLE;
            case OVERDUE -> VaadinIcon.ALARM;
            case ORDER -> VaadinIcon.MEGAPHONE;
            case TOLD -> VaadinIcon.COMMENT_O;
            case URGENT -> VaadinIcon.FLASH;
            case NORMAL -> VaadinIcon.BELL_O;
        };
    }
}
