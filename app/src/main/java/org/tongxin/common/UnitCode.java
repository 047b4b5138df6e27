package org.tongxin.common;

/** The city-wide unique code of a unit (一网一码), such as {@code 340203001}. */
public record UnitCode(String value) {

    public UnitCode {
        if (!value.matches("[0-9A-Za-z-]{2,32}")) {
            throw new IllegalArgumentException("Not a unit code, but " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
