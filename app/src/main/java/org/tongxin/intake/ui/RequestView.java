package org.tongxin.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Attachments;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.Translations;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.FormView;
import org.tongxin.forms.Forms;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.RequestForms;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** Asking for something, one question at a time; the browser's own way back works. */
@Route(value = "portal/request/:step", layout = PortalLayout.class, autoLayout = false)
@AnonymousAllowed
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Draft draft;
    private final DraftSender sender;
    private final ServiceMenu menu;
    private final Organization organization;
    private final Attachments attachments;
    private final RequestForms requestForms;
    private final Forms forms;
    private final Processes processes;
    private final Translations translations;
    private final Messages messages;
    private final Paragraph error = new Paragraph();

    RequestView(
            Draft draft,
            DraftSender sender,
            ServiceMenu menu,
            Organization organization,
            Attachments attachments,
            RequestForms requestForms,
            Forms forms,
            Processes processes,
            Translations translations,
            Messages messages) {
        this.draft = draft;
        this.sender = sender;
        this.menu = menu;
        this.organization = organization;
        this.attachments = attachments;
        this.requestForms = requestForms;
        this.forms = forms;
        this.processes = processes;
        this.translations = translations;
        this.messages = messages;
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Step step = event.getRouteParameters().get("step").flatMap(Step::of).orElse(Step.WHAT);
        QueryParameters picked = event.getLocation().getQueryParameters();
        picked.getSingleParameter("item")
                .flatMap(menu::find)
                .filter(ServiceItem::active)
                .ifPresent(item -> draft.item = item.code());
        picked.getSingleParameter("process")
                .flatMap(processes::find)
                .filter(ProcessInfo::portal)
                .ifPresent(this::pick);
        Step first = sender.firstUnanswered(draft);
        if (step.ordinal() > first.ordinal()) {
            event.forwardTo(RequestView.class, new RouteParameters("step", first.path()));
            return;
        }
        show(step);
    }

    private void pick(ProcessInfo process) {
        draft.item = null;
        draft.process = process.key();
    }

    private void show(Step step) {
        removeAll();
        error.setVisible(false);
        Paragraph where = new Paragraph(messages.get("portal.step", steps().indexOf(step) + 1, steps().size()));
        where.addClassName("portal-step-count");
        StepPage page = page(step);
        add(where, new H1(messages.get("portal." + step.path() + ".title")), page, error, buttons(step, page));
    }

    private StepPage page(Step step) {
        return switch (step) {
            case WHAT ->
                new WhatPage(
                        draft, item(), processes.find(sender.process(draft)).orElse(null), translations, messages);
            case WHERE ->
                new WherePage(draft, requestForms.requires(sender.process(draft), "estate"), organization, messages);
            case DETAILS -> details();
            case PHOTO -> new PhotoPage(draft, attachments, messages);
            case CONTACT -> new ContactPage(draft, messages);
            case CHECK -> new CheckPage(draft, item(), sender.similar(draft), answers(), messages);
        };
    }

    private DetailsPage details() {
        return new DetailsPage(
                draft,
                processes.find(sender.process(draft)).orElseThrow(),
                where(),
                requestForms,
                forms,
                translations,
                messages);
    }

    /** The further answers once more, to look at; null when the process has no further questions. */
    private @Nullable FormView answers() {
        return requestForms
                .further(sender.process(draft))
                .map(form -> {
                    FormView answers = forms.view(form, requestForms.choices(where()));
                    answers.setValues(draft.details);
                    answers.setReadOnly(true);
                    return answers;
                })
                .orElse(null);
    }

    private UnitCode where() {
        return Objects.requireNonNull(draft.where).code();
    }

    private List<Step> steps() {
        return sender.steps(draft);
    }

    private @Nullable ServiceItem item() {
        return draft.item == null ? null : menu.find(draft.item).orElse(null);
    }

    private Div buttons(Step step, StepPage page) {
        Button next = new Button(messages.get(step == Step.CHECK ? "portal.send" : nextLabel(step)));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        next.setDisableOnClick(true);
        next.addClickListener(click -> {
            forward(step, page);
            next.setEnabled(true);
        });
        Button back = new Button(messages.get("portal.back"));
        back.addThemeVariants(ButtonVariant.LUMO_LARGE);
        back.addClickListener(click -> back(step));
        Div buttons = new Div(next, back);
        buttons.addClassName("portal-buttons");
        return buttons;
    }

    private String nextLabel(Step step) {
        boolean skippable = step == Step.PHOTO && draft.photos.isEmpty()
                || step == Step.CONTACT && draft.phone.isBlank() && draft.name.isBlank();
        return skippable ? "portal.next-or-skip" : "portal.next";
    }

    private void forward(Step step, StepPage page) {
        if (!page.valid()) {
            if (step == Step.CHECK) {
                refuse(messages.get("portal.robot"));
            }
            return;
        }
        int next = steps().indexOf(step) + 1;
        if (next < steps().size()) {
            go(steps().get(next));
        } else {
            send();
        }
    }

    private void back(Step step) {
        int before = steps().indexOf(step) - 1;
        if (before < 0) {
            UI.getCurrent().navigate(PortalView.class);
        } else {
            go(steps().get(before));
        }
    }

    private void send() {
        try {
            sender.send(draft);
            UI.getCurrent().navigate(SentView.class);
        } catch (SubmissionRejected rejected) {
            // What was right a moment ago no longer is, such as a time that has passed.
            draft.detailsOf = null;
            go(Step.DETAILS);
        } catch (Refused refused) {
            refuse(messages.get(refused));
        }
    }

    private void refuse(String message) {
        error.setText(message);
        error.setVisible(true);
    }

    private void go(Step step) {
        UI.getCurrent().navigate(RequestView.class, new RouteParameters("step", step.path()));
    }

    @Override
    public String getPageTitle() {
        return messages.get("portal.title");
    }
}
