package org.tongxin.common;

import java.util.regex.Pattern;

/** The city-wide unique code of a unit (一网一码), such as {@code 340203001}. */
public record UnitCode(String value) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{2,32}");

    public UnitCode {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not a unit code, but " + value.length() + " characters");
        }
    }

    /** Whether a text can be a code; a unit of that code need not exist. */
    public static boolean fits(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
