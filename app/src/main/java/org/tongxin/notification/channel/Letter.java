package org.tongxin.notification.channel;

/**
 * What one recipient gets.
 *
 * @param id the same however often it is tried
 * @param to a mail address or the address of a robot: never logged
 * @param subject one line; robots have none
 * @param text lines of plain text, or of a robot's Markdown
 */
public record Letter(long id, String to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter " + id;
    }
}
