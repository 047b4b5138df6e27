package org.tongxin.intake.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tongxin.cases.AttachmentAccess;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.ui.TimelineWords;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.intake.Progress;
import org.tongxin.intake.Tracking;

/** How a request is getting on: first the code, then the progress, both at the same address. */
@Route(value = "track", layout = PortalLayout.class, autoLayout = false)
@AnonymousAllowed
class TrackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Tracking tracking;
    private final TrackedCase tracked;
    private final Attachments uploads;
    private final AttachmentAccess access;
    private final Messages messages;
    private final TimeWords when;
    private final TimelineWords words;

    TrackView(
            Tracking tracking,
            TrackedCase tracked,
            Attachments uploads,
            AttachmentAccess access,
            Messages messages,
            TimeWords when,
            TimelineWords words) {
        this.tracking = tracking;
        this.tracked = tracked;
        this.uploads = uploads;
        this.access = access;
        this.messages = messages;
        this.when = when;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        String code = tracked.code;
        if (code == null) {
            ask("", null);
            return;
        }
        try {
            Progress progress = tracking.progress(code, DraftSender.visitor());
            access.grantForSession(progress.number());
            ProgressPanel panel = new ProgressPanel(progress, actions(code), uploads, messages, when, words);
            removeAll();
            add(panel, another());
        } catch (Refused refused) {
            tracked.code = null;
            ask(code, refused);
        }
    }

    private void ask(String typed, @org.jspecify.annotations.Nullable Refused refused) {
        removeAll();
        TextField code = new TextField(messages.get("track.code"));
        code.addClassName("portal-code-field");
        code.setHelperText(messages.get("track.code.help"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setWidthFull();
        code.setValue(typed);
        if (refused != null) {
            code.setErrorMessage(messages.get(refused));
            code.setInvalid(true);
        }
        Button look = new Button(messages.get("track.look"), click -> look(code));
        look.addClickShortcut(Key.ENTER);
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(new H1(messages.get("track.title")), new Paragraph(messages.get("track.intro")), code, look);
        code.focus();
    }

    private void look(TextField code) {
        if (code.getValue().isBlank()) {
            code.setErrorMessage(messages.get("track.code.missing"));
            code.setInvalid(true);
            return;
        }
        tracked.code = code.getValue().strip();
        show();
    }

    private ProgressPanel.Actions actions(String code) {
        return new ProgressPanel.Actions() {
            @Override
            public void remark(String text) {
                tracking.remark(code, text, DraftSender.visitor());
                show();
            }

            @Override
            public void photo(CleanFile photo) {
                tracking.photo(code, photo, DraftSender.visitor());
                show();
            }

            @Override
            public void rate(int stars, boolean solved, String comment) {
                tracking.rate(code, stars, solved, comment, DraftSender.visitor());
                show();
            }

            @Override
            public void confirm(boolean right, String remark) {
                tracking.confirm(code, right, remark, DraftSender.visitor());
                show();
            }
        };
    }

    private Button another() {
        Button another = new Button(messages.get("track.another"), click -> {
            tracked.code = null;
            show();
        });
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return another;
    }

    @Override
    public String getPageTitle() {
        return messages.get("track.title");
    }
}
