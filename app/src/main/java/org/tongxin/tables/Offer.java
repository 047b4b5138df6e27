package org.tongxin.tables;

import java.util.List;
import java.util.Optional;

/** What the cells of a column may hold: these texts, and no others when it is closed. */
public record Offer(List<Choice> choices, boolean closed) {

    public static final Offer ANYTHING = new Offer(List.of(), false);

    public Offer {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> of(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }

    /** What people call it; the value itself when nobody calls it anything. */
    public String label(String value) {
        return of(value).map(Choice::label).orElse(value);
    }

    /** The value for what somebody has typed: its name or itself; what is typed when there is none. */
    public String value(String typed) {
        return choices.stream()
                .filter(choice ->
                        choice.label().equalsIgnoreCase(typed) || choice.value().equalsIgnoreCase(typed))
                .map(Choice::value)
                .findFirst()
                .orElse(typed);
    }
}
