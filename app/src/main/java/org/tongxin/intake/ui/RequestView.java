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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Attachments;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;
import org.tongxin.organization.Organization;

/** Asking for something, one question at a time; the browser's own way back works. */
@Route(value = "portal/request/:step", layout = PortalLayout.class, autoLayout = false)
@AnonymousAllowed
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Draft draft;
    private final DraftSender sender;
    private final ServiceMenu menu;
    private final Organization organization;
    private final Attachments attachments;
    private final Messages messages;
    private final Paragraph error = new Paragraph();

    RequestView(
            Draft draft,
            DraftSender sender,
            ServiceMenu menu,
            Organization organization,
            Attachments attachments,
            Messages messages) {
        this.draft = draft;
        this.sender = sender;
        this.menu = menu;
        this.organization = organization;
        this.attachments = attachments;
        this.messages = messages;
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Step step = event.getRouteParameters().get("step").flatMap(Step::of).orElse(Step.WHAT);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("item")
                .flatMap(menu::find)
                .filter(ServiceItem::active)
                .ifPresent(item -> draft.item = item.code());
        Step first = sender.firstUnanswered(draft);
        if (step.ordinal() > first.ordinal()) {
            event.forwardTo(RequestView.class, new RouteParameters("step", first.path()));
            return;
        }
        show(step);
    }

    private void show(Step step) {
        removeAll();
        error.setVisible(false);
        Paragraph where = new Paragraph(messages.get("portal.step", step.ordinal() + 1, Step.values().length));
        where.addClassName("portal-step-count");
        StepPage page = page(step);
        add(where, new H1(messages.get("portal." + step.path() + ".title")), page, error, buttons(step, page));
    }

    private StepPage page(Step step) {
        return switch (step) {
            case WHAT -> new WhatPage(draft, item(), messages);
            case WHERE -> new WherePage(draft, organization, messages);
            case PHOTO -> new PhotoPage(draft, attachments, messages);
            case CONTACT -> new ContactPage(draft, messages);
            case CHECK -> new CheckPage(draft, item(), sender.similar(draft), messages);
        };
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
        back.addClickListener(click ->
                step.previous().ifPresentOrElse(this::go, () -> UI.getCurrent().navigate(PortalView.class)));
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
        step.next().ifPresentOrElse(this::go, this::send);
    }

    private void send() {
        try {
            sender.send(draft);
            UI.getCurrent().navigate(SentView.class);
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
