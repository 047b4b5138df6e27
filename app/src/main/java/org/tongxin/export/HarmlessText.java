package org.tongxin.export;

/**
 * A spreadsheet takes text that begins with certain characters for a formula, which can call programs and addresses. What begins with one gets an apostrophe
 * in front, as OWASP advises against CSV injection: the spreadsheet then shows it as text.
 */
final class HarmlessText {

    /** With the full-width forms, which some input methods type and some spreadsheets take for the same. */
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

    private HarmlessText() {}

    static String of(String text) {
        return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
