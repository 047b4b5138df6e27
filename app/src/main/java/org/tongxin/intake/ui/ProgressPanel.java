package org.tongxin.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.ui.TimelineWords;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.intake.Progress;

/** The progress of one request in plain words. */
class ProgressPanel extends Div {

    /** What the resident can do here; a refusal is shown where it was tried. */
    interface Actions {

        void remark(String text);

        void photo(CleanFile photo);

        void rate(int stars, boolean solved, String comment);

        void confirm(boolean right, String remark);
    }

    private final Progress progress;
    private final Messages messages;
    private final TimeWords when;
    private final TimelineWords words;

    ProgressPanel(
            Progress progress,
            Actions actions,
            Attachments uploads,
            Messages messages,
            TimeWords when,
            TimelineWords words) {
        this.words = words;
        this.progress = progress;
        this.messages = messages;
        this.when = when;
        addClassName("portal-progress");
        add(
                new H1(progress.title()),
                new Paragraph(
                        messages.get("portal.sent.number", progress.number().value())),
                stages());
        promise();
        if (progress.asked()) {
            add(new ConfirmForm(actions, messages));
        }
        if (progress.stage() == Stage.RATING) {
            add(new RatingForm(actions, messages));
        }
        rating();
        photos();
        if (!progress.entries().isEmpty()) {
            add(new H2(messages.get("track.timeline")), timeline());
        }
        if (progress.open()) {
            add(new RemarkForm(actions, uploads, messages));
        }
    }

    private Component stages() {
        OrderedList stages = new OrderedList();
        stages.addClassName("portal-stages");
        Arrays.stream(Stage.values()).map(this::stage).forEach(stages::add);
        return stages;
    }

    private ListItem stage(Stage stage) {
        int distance = stage.compareTo(progress.stage());
        boolean done = distance < 0 || progress.stage() == Stage.CLOSED;
        ListItem item = new ListItem(
                (done ? VaadinIcon.CHECK_CIRCLE : distance == 0 ? VaadinIcon.DOT_CIRCLE : VaadinIcon.CIRCLE_THIN)
                        .create(),
                new Span(messages.get("stage." + stage.id())));
        item.addClassName(done ? "done" : distance == 0 ? "now" : "later");
        if (distance == 0) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private void promise() {
        if (progress.dueAt() != null) {
            Div promise = new Div(
                    (progress.late() ? VaadinIcon.WARNING : VaadinIcon.CLOCK).create(),
                    new Span(messages.get(
                            progress.late() ? "track.late" : "track.promised", when.due(progress.dueAt()))));
            promise.addClassName(progress.late() ? "portal-late" : "portal-hint");
            add(promise);
        }
        if (progress.result() != null) {
            add(new Paragraph(messages.get("track.result", messages.said("case.result.", progress.result()))));
        }
    }

    private void rating() {
        var rating = progress.rating();
        if (rating != null) {
            add(new Paragraph(messages.get(
                    "track.rated",
                    rating.stars(),
                    messages.get(rating.solved() ? "track.rate.solved" : "track.rate.unsolved"))));
        }
    }

    private void photos() {
        Div photos = new Div();
        photos.addClassName("portal-photos");
        progress.attachments().forEach(file -> photos.add(link(file)));
        if (!progress.attachments().isEmpty()) {
            add(photos);
        }
    }

    private Anchor link(Attachment file) {
        Anchor link = new Anchor("attachments/" + file.id(), "");
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        if (file.photo()) {
            link.add(new Image("attachments/" + file.id() + "/thumbnail", file.fileName()));
        } else {
            link.setText(file.fileName());
        }
        return link;
    }

    private Component timeline() {
        UnorderedList list = new UnorderedList();
        list.addClassName("portal-timeline");
        progress.entries().forEach(entry -> list.add(line(entry)));
        return list;
    }

    private ListItem line(TimelineEntry entry) {
        Span time = new Span(when.past(entry.at()));
        time.addClassName("portal-time");
        ListItem item = new ListItem(time, new Span(words.what(entry)));
        if (entry.reason() != null) {
            Paragraph reason = new Paragraph(entry.reason());
            reason.addClassName("portal-value");
            item.add(reason);
        }
        return item;
    }
}
