package org.tongxin.common;

/** The number of a case (办件编号), unique city-wide; the engine knows it as the business key. */
public record CaseNumber(String value) {

    public CaseNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A case number cannot be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
