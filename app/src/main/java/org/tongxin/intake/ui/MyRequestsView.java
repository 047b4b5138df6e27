package org.tongxin.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.intake.Portal;

/** What somebody with an account has asked for. */
@Route(value = "portal/mine", layout = PortalLayout.class, autoLayout = false)
@PermitAll
class MyRequestsView extends Div implements HasDynamicTitle {

    private final TrackedCase tracked;
    private final Messages messages;
    private final TimeWords when;

    MyRequestsView(Portal portal, TrackedCase tracked, Messages messages, TimeWords when) {
        this.tracked = tracked;
        this.messages = messages;
        this.when = when;
        add(new H1(messages.get("portal.mine")));
        List<CaseFile> mine = portal.mine();
        mine.forEach(file -> add(row(file)));
        if (mine.isEmpty()) {
            add(
                    new Paragraph(messages.get("portal.mine.empty")),
                    new RouterLink(messages.get("portal.sent.home"), PortalView.class));
        }
    }

    private Button row(CaseFile file) {
        Span title = new Span(file.title());
        Span state = new Span(messages.get(file.open() ? "portal.mine.open" : "portal.mine.closed") + " · "
                + messages.get("portal.mine.received", when.past(file.receivedAt())));
        Button row = new Button(new Div(title, state), click -> {
            tracked.code = file.trackingCode();
            UI.getCurrent().navigate(TrackView.class);
        });
        row.addClassName("portal-row");
        // What stands before a button's text, as this does, is not read out
        row.setAriaLabel(title.getText() + " " + state.getText());
        return row;
    }

    @Override
    public String getPageTitle() {
        return messages.get("portal.mine");
    }
}
