package org.tongxin.notification;

/** What others have written, in a group's message. */
final class Markdown {

    private Markdown() {}

    /** Text in which Markdown finds nothing to do: no links, nobody who is called. */
    static String plain(String text) {
        return text.replaceAll("[\\[\\]()<>*_`#~|\\\\@!]", " ").strip();
    }
}
