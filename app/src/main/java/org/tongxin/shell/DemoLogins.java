package org.tongxin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tongxin.common.Messages;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** The demo's accounts, each a button that logs in: one of every role at once, the second ones on request. */
class DemoLogins extends Div {

    private static final String LOG_IN = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = 'login';
            for (const [name, value] of [['username', $0], ['password', $1]]) {
              const input = document.createElement('input');
              input.type = 'hidden';
              input.name = name;
              input.value = value;
              form.append(input);
            }
            document.body.append(form);
            form.submit();
            """;

    private final Messages messages;
    private final Organization organization;

    private DemoLogins(Messages messages, Organization organization, List<Person> people) {
        this.messages = messages;
        this.organization = organization;
        addClassName("demo-logins");
        add(new H2(messages.get("login.demo.title")));
        add(new Paragraph(messages.get("login.demo.text", Accounts.DEMO_PASSWORD)));
        add(list(people.stream().filter(person -> !second(person)).toList()));
        add(new Details(
                messages.get("login.demo.more"),
                list(people.stream().filter(DemoLogins::second).toList())));
    }

    private static boolean second(Person person) {
        return person.name().matches(".*-[0-9]+");
    }

    private Component list(List<Person> people) {
        Div list = new Div();
        list.addClassName("demo-list");
        people.forEach(person -> list.add(button(person)));
        return list;
    }

    private Button button(Person person) {
        Span name = new Span(person.displayName());
        name.addClassName("demo-name");
        Span user = new Span(person.name());
        user.addClassName("demo-user");
        Span post = new Span(post(person));
        post.addClassName("demo-post");
        Button button = new Button(new Div(name, user, post));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        // What stands before a button's text, as this does, is not read out
        button.setAriaLabel(person.displayName() + " " + person.name() + " " + post(person));
        button.setId("demo-" + person.name());
        button.addClickListener(click -> button.getElement().executeJs(LOG_IN, person.name(), Accounts.DEMO_PASSWORD));
        return button;
    }

    private String post(Person person) {
        RoleAt held = person.roles().stream()
                .min((one, other) -> one.unit().value().compareTo(other.unit().value()))
                .orElseThrow();
        String unit = organization.unit(held.unit()).map(found -> found.name()).orElse("");
        String role = organization
                .role(held.role())
                .map(found -> found.name(messages.locale()))
                .orElse(held.role());
        return unit + " · " + role;
    }

    /** Makes them, in the demo only. */
    @org.springframework.stereotype.Component
    static class Factory {

        private final Messages messages;
        private final Organization organization;
        private final Accounts accounts;

        Factory(Messages messages, Organization organization, Accounts accounts) {
            this.messages = messages;
            this.organization = organization;
            this.accounts = accounts;
        }

        Optional<DemoLogins> logins() {
            List<Person> people = accounts.demoAccounts().stream()
                    .filter(person -> !person.roles().isEmpty())
                    .toList();
            return people.isEmpty() ? Optional.empty() : Optional.of(new DemoLogins(messages, organization, people));
        }
    }
}
