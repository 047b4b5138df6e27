package org.tongxin.audit.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.audit.AdminChange;
import org.tongxin.common.Changed;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Lines of the record in the reader's language. */
@Component
class ChangeTexts {

    private static final String KIND = "audit.kind.";
    private static final String ACTION = "audit.action.";
    private static final List<String> KINDS = ends(KIND);
    private static final List<String> ACTIONS = ends(ACTION);

    private final Messages messages;
    private final TimeWords words;
    private final Organization organization;

    ChangeTexts(Messages messages, TimeWords words, Organization organization) {
        this.messages = messages;
        this.words = words;
        this.organization = organization;
    }

    /** Whatever has a word among the texts of the record. */
    private static List<String> ends(String beginning) {
        return ResourceBundle.getBundle("i18n/audit", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .toList();
    }

    /** Kinds and actions that are called something with these words. */
    List<String> keysOf(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.concat(
                                KINDS.stream().filter(kind -> contains(KIND + kind, text)),
                                ACTIONS.stream().filter(action -> contains(ACTION + action, text)))
                        .toList();
    }

    private boolean contains(String key, String text) {
        return messages.get(key).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** Such as: 账号 party-member-9 · 重置密码. */
    String title(Changed change) {
        return messages.get(KIND + change.kind()) + " " + change.subject() + " · "
                + messages.get(ACTION + change.action());
    }

    String who(AdminChange line) {
        String person = line.person() == null
                ? messages.get("audit.program")
                : organization.person(line.person()).map(Person::displayName).orElse("") + " " + line.person();
        return words.past(line.at()) + " · " + person;
    }

    String exact(AdminChange line) {
        return words.exact(line.at());
    }

    String of(Changed change, Changed.Detail detail) {
        String label = messages.get(detail.label());
        if (change.action().equals("exported")) {
            return messages.get("audit.told", label, shown(Objects.requireNonNullElse(detail.after(), "")));
        }
        if (detail.before() == null || detail.after() == null) {
            return messages.get("audit.secret", label);
        }
        return messages.get("audit.detail", label, shown(detail.before()), shown(detail.after()));
    }

    private String shown(String value) {
        return Objects.equals(value, "") ? messages.get("audit.empty") : value;
    }
}
