package org.tongxin.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.intake.Receipt;

/** It has arrived: the case's number, the code to ask with, and what was promised until when. */
@Route(value = "portal/sent", layout = PortalLayout.class, autoLayout = false)
@AnonymousAllowed
class SentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Draft draft;
    private final TrackedCase tracked;
    private final Messages messages;
    private final TimeWords when;

    SentView(Draft draft, TrackedCase tracked, Messages messages, TimeWords when) {
        this.draft = draft;
        this.tracked = tracked;
        this.messages = messages;
        this.when = when;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (draft.receipt == null) {
            event.forwardTo(PortalView.class);
            return;
        }
        show(draft.receipt);
    }

    private void show(Receipt receipt) {
        Div code = new Div(receipt.trackingCode());
        code.addClassName("portal-code");
        Button copy = new Button(messages.get("portal.sent.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click -> {
            UI.getCurrent()
                    .getPage()
                    .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", receipt.trackingCode());
            copy.setText(messages.get("portal.sent.copied"));
        });
        Button track = new Button(messages.get("portal.sent.track"), click -> {
            tracked.code = receipt.trackingCode();
            UI.getCurrent().navigate(TrackView.class);
        });
        track.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(
                VaadinIcon.CHECK_CIRCLE.create(),
                new H1(messages.get("portal.sent.title")),
                new Paragraph(
                        messages.get("portal.sent.number", receipt.number().value())));
        if (receipt.dueAt() != null) {
            add(new Paragraph(messages.get("portal.sent.promised", when.due(receipt.dueAt()))));
        }
        add(
                new Paragraph(messages.get("portal.sent.code")),
                code,
                copy,
                new Paragraph(messages.get("portal.sent.save")),
                track,
                new RouterLink(messages.get("portal.sent.home"), PortalView.class));
        addClassName("portal-sent");
    }

    @Override
    public String getPageTitle() {
        return messages.get("portal.sent.title");
    }
}
