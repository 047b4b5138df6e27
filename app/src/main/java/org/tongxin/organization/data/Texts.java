package org.tongxin.organization.data;

/** Names and remarks as they may be stored: short, one line, and nothing that a spreadsheet would take for a formula. */
class Texts {

    private Texts() {}

    static boolean good(String text) {
        return !text.isBlank()
                && text.length() <= 100
                && text.equals(text.strip())
                && "=+-@'".indexOf(text.charAt(0)) < 0
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
