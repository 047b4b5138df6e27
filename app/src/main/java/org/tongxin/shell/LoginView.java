package org.tongxin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tongxin.common.Language;
import org.tongxin.common.Messages;

/** The login page; in the demo with all its accounts to choose from. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Messages messages;
    private final LoginForm form = new LoginForm();

    LoginView(Messages messages, DemoLogins.Factory demo) {
        this.messages = messages;
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div card = new Div(brand(), form, languages());
        card.addClassName("login-card");
        add(card);
        demo.logins().ifPresent(this::add);
    }

    private Div brand() {
        Image icon = new Image("icon.svg", "");
        Div brand = new Div(icon, new Div(new H1(messages.get("app.name")), new Paragraph(messages.get("app.claim"))));
        brand.addClassName("login-brand");
        return brand;
    }

    private Div languages() {
        Div languages = new Div(new Anchor("portal", messages.get("login.portal")));
        languages.addClassName("login-links");
        for (Language language : Language.values()) {
            Anchor choice = new Anchor("#", language.label());
            choice.getElement()
                    .addEventListener("click", click -> language.choose(getUI().orElseThrow()))
                    .addEventData("event.preventDefault()");
            languages.add(choice);
        }
        return languages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        String wait = query.getSingleParameter("wait")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .orElse(null);
        form.setI18n(wait == null ? texts("login.wrong") : texts("login.wait", waiting(Integer.parseInt(wait))));
        form.setError(wait != null || query.getParameters().containsKey("error"));
    }

    private String waiting(int seconds) {
        return seconds < 90
                ? messages.get("login.seconds", seconds)
                : messages.get("login.minutes", (seconds + 59) / 60);
    }

    private LoginI18n texts(String failure, Object... arguments) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form fields = texts.getForm();
        fields.setTitle(messages.get("login.title"));
        fields.setUsername(messages.get("login.username"));
        fields.setPassword(messages.get("login.password"));
        fields.setSubmit(messages.get("login.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(messages.get(failure + ".title"));
        error.setMessage(messages.get(failure, arguments));
        error.setUsername(messages.get("login.username.missing"));
        error.setPassword(messages.get("login.password.missing"));
        return texts;
    }

    @Override
    public String getPageTitle() {
        return messages.get("login.title") + " · " + messages.get("app.name");
    }
}
