package org.tongxin.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them. */
final class NumberText {

    private NumberText() {}

    static String write(@Nullable Object value) {
        Number number = FormValues.asNumber(value);
        return number == null || value instanceof String
                ? value == null ? "" : String.valueOf(value)
                : new BigDecimal(String.valueOf(number)).toPlainString();
    }

    /** The number; null for nothing; the text itself when it is no number, so that it is refused and not lost. */
    static @Nullable Object read(FormComponent component, String text) {
        String plain = text.strip().replace(',', '.').replace('，', '.').replace('。', '.');
        if (plain.isEmpty()) {
            return null;
        }
        Object number = Initializer.number(component, plain);
        return number == null ? text : number;
    }
}
