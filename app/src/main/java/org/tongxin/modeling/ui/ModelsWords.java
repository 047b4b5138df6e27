package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.organization.Organization;

/** What the page of processes says, in the reader's language. */
@SpringComponent
class ModelsWords {

    private final Messages messages;
    private final TimeWords times;
    private final Translations translations;
    private final Organization organization;

    ModelsWords(Messages messages, TimeWords times, Translations translations, Organization organization) {
        this.messages = messages;
        this.times = times;
        this.translations = translations;
        this.organization = organization;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Messages messages() {
        return messages;
    }

    /** What a diagram says. */
    String said(String chinese) {
        return translations.get(chinese);
    }

    String name(ModelVersion version) {
        return translations.get(version.name());
    }

    String kind(ModelKind kind) {
        return messages.get("models.kind." + kind.id());
    }

    String person(@Nullable String account) {
        return account == null ? messages.get("models.nobody") : organization.displayName(account);
    }

    /** Who deployed it. */
    String by(ModelVersion.Origin origin) {
        return origin.program() ? messages.get("models.program") : person(origin.person());
    }

    String why(ModelVersion.Origin origin) {
        return origin.reason() != null
                ? origin.reason()
                : messages.get(origin.program() ? "models.why.program" : "models.why.none");
    }

    /** When, with the exact time behind it. */
    Span when(Instant at) {
        Span when = new Span(times.past(at));
        when.setTitle(times.exact(at));
        return when;
    }

    String exact(Instant at) {
        return times.exact(at);
    }

    String type(String type) {
        return messages.said("models.type.", type);
    }

    String fact(String label) {
        return messages.said("models.fact.", label);
    }

    /** What is set: a role by its name, everything else as a diagram says it. */
    String value(String label, String value) {
        return switch (label) {
            case "type" -> type(value);
            case "property.escalateTo" ->
                organization
                        .role(value)
                        .map(role -> role.name(messages.locale()))
                        .orElse(value);
            default -> said(value);
        };
    }

    /** Sign and word. */
    String how(Difference.How how) {
        return sign(how) + " " + messages.get(key(how));
    }

    static String sign(Difference.How how) {
        return switch (how) {
            case ADDED -> "＋";
            case REMOVED -> "－";
            case CHANGED -> "≠";
            case MOVED -> "↔";
        };
    }

    static String style(Difference.How how) {
        return "diff-" + how.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Difference.How how) {
        return "models.how." + how.name().toLowerCase(Locale.ROOT);
    }

    static VaadinIcon icon(ModelKind kind) {
        return switch (kind) {
            case PROCESS -> VaadinIcon.CLUSTER;
            case TABLE -> VaadinIcon.TABLE;
            case FORM -> VaadinIcon.FORM;
        };
    }
}
