package org.tongxin.tables;

import java.math.BigDecimal;

/** Whether a cell fits a value; what only FEEL says may fit anything. */
enum Fit {
    YES,
    PERHAPS,
    NO;

    static Fit of(Cell cell, Object value) {
        if (cell instanceof Cell.Blank) {
            return YES;
        }
        if (cell instanceof Cell.Texts texts) {
            return yes(texts.values().contains(value) != texts.except());
        }
        if (cell instanceof Cell.Numbers numbers && value instanceof BigDecimal number) {
            return yes(numbers.spans().stream().anyMatch(span -> span.contains(number)));
        }
        return cell instanceof Cell.Truth truth ? yes(value.equals(truth.value())) : PERHAPS;
    }

    private static Fit yes(boolean fits) {
        return fits ? YES : NO;
    }
}
