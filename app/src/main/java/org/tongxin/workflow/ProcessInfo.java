package org.tongxin.workflow;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process that people can start, as its diagram describes itself: documentation and properties of the process element.
 *
 * @param key id of the process
 * @param name in Chinese, as everything that a diagram says; {@code Translations} has the English
 * @param description one or two sentences for people; empty when the diagram has none
 * @param icon name of a Vaadin icon, such as {@code handshake}
 * @param color beside the icon, never instead of it
 * @param portal whether residents may start it
 * @param staff roles that may start it for somebody
 * @param confidential whether its files open only to those who work on them in person and the chain above
 * @param limit key of the limits table for the whole case; null when the diagram says it in another way, or not at all
 */
public record ProcessInfo(
        String key,
        String name,
        String description,
        String icon,
        Color color,
        boolean portal,
        Set<String> staff,
        boolean confidential,
        @Nullable String limit) {

    /** The colours that can be told apart, light and dark. */
    public enum Color {
        RED,
        ORANGE,
        GREEN,
        TEAL,
        BLUE,
        PURPLE,
        GREY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
