package org.tongxin.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Language;
import org.tongxin.common.Messages;
import org.tongxin.organization.CurrentPerson;

/** The frame of the residents' pages: way home, large print, language, and the account for those who have one. */
@AnonymousAllowed
class PortalLayout extends Div implements RouterLayout {

    private final Messages messages;
    private final Main content = new Main();

    PortalLayout(Messages messages, CurrentPerson currentPerson) {
        this.messages = messages;
        addClassName("portal");
        RouterLink home = new RouterLink(PortalView.class);
        Image sign = new Image("icon.svg", "");
        home.add(sign, new Span(messages.get("portal.name")));
        home.addClassName("portal-home");
        Nav tools = new Nav(largePrint(), language(), account(currentPerson));
        tools.getElement().setAttribute("aria-label", messages.get("portal.settings"));
        add(new Header(home, tools), content, new Footer(new Paragraph(messages.get("portal.footer"))));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        LargePrint.show(attached.getUI());
    }

    private Component largePrint() {
        boolean on = LargePrint.on();
        Button toggle = new Button(
                messages.get(on ? "portal.large-print.off" : "portal.large-print.on"), VaadinIcon.TEXT_HEIGHT.create());
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(on));
        toggle.addClickListener(
                click -> LargePrint.choose(click.getSource().getUI().orElseThrow(), !on));
        return toggle;
    }

    private Component language() {
        boolean english = Language.of(UI.getCurrent().getLocale()) == Language.ENGLISH;
        Language other = english ? Language.CHINESE : Language.ENGLISH;
        Button button = new Button(other.label());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> other.choose(click.getSource().getUI().orElseThrow()));
        return button;
    }

    private Component account(CurrentPerson currentPerson) {
        return currentPerson
                .find()
                .<Component>map(person -> new RouterLink(messages.get("portal.mine"), MyRequestsView.class))
                .orElseGet(() -> new Anchor("login", messages.get("portal.login")));
    }
}
