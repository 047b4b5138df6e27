package org.tongxin.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code validate} and the number settings of a field ask of its value, exactly as the form-js viewer checks it. */
final class Constraints {

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\ufeff]+|[\\s\\p{Z}\\ufeff]+$");

    private final FormModel model;

    Constraints(FormModel model) {
        this.model = model;
    }

    List<Violation> check(Instance instance, @Nullable Object value) {
        List<Violation> violations = new ArrayList<>();
        boolean unset = value == null || value.equals("") || value instanceof List<?> list && list.isEmpty();
        boolean unchecked = instance.component().type() == ComponentType.CHECKBOX && Boolean.FALSE.equals(value);
        if (instance.component().type() == ComponentType.NUMBER && value != null && !value.equals("")) {
            checkNumber(instance, value, violations);
        }
        if (!unset && value != null) {
            checkPattern(instance, value, violations);
        }
        if (instance.component().required() && (unset || unchecked)) {
            add(violations, instance, "required");
        }
        checkRange(instance, value, violations);
        if (value instanceof String text && !text.isEmpty()) {
            checkLength(instance, text, violations);
            checkContact(instance, text, violations);
        }
        return violations;
    }

    private void checkNumber(Instance instance, Object value, List<Violation> violations) {
        BigDecimal number = FormValues.exact(value).stripTrailingZeros();
        if (number.signum() == 0 && !(value instanceof String)) {
            return;
        }
        int digits = instance.component().property("decimalDigits").asInt(-1);
        if (digits >= 0 && number.scale() > digits) {
            add(violations, instance, digits == 0 ? "integer" : "digits", digits);
        }
        Number increment = FormValues.asNumber(Json.plain(instance.component().property("increment")));
        if (increment != null && increment.doubleValue() != 0) {
            BigDecimal step = FormValues.exact(increment);
            BigDecimal rest = number.remainder(step);
            if (rest.signum() != 0) {
                BigDecimal below = number.subtract(rest);
                add(violations, instance, "increment", plain(below), plain(below.add(step)));
            }
        }
    }

    private static void checkPattern(Instance instance, Object value, List<Violation> violations) {
        String pattern = instance.component().text("validate.pattern");
        boolean falsy = Boolean.FALSE.equals(value) || Long.valueOf(0).equals(value);
        if (!pattern.isEmpty() && !falsy && !new FormPattern(pattern).occursIn(String.valueOf(value))) {
            String text = instance.component().text("validate.patternErrorMessage");
            violations.add(new Violation(instance.dottedPath(), "pattern", text));
        }
    }

    private void checkLength(Instance instance, String text, List<Violation> violations) {
        int length = AROUND.matcher(text).replaceAll("").length();
        Number min = limit(instance, "validate.minLength");
        if (min != null && length < min.doubleValue()) {
            add(violations, instance, "min-length", min);
        }
        Number max = limit(instance, "validate.maxLength");
        if (max != null && length > max.doubleValue()) {
            add(violations, instance, "max-length", max);
        }
    }

    private static void checkContact(Instance instance, String text, List<Violation> violations) {
        String type = instance.component().text("validate.validationType");
        if (type.equals("phone") && !ContactPatterns.PHONE.matcher(text).find()) {
            add(violations, instance, "phone");
        }
        if (type.equals("email") && !ContactPatterns.EMAIL.matcher(text).matches()) {
            add(violations, instance, "email");
        }
    }

    private void checkRange(Instance instance, @Nullable Object value, List<Violation> violations) {
        Number number = FormValues.asNumber(value);
        if (number == null) {
            return;
        }
        Number min = limit(instance, "validate.min");
        if (min != null && FormValues.exact(number).compareTo(FormValues.exact(min)) < 0) {
            add(violations, instance, "min", plain(FormValues.exact(min)));
        }
        Number max = limit(instance, "validate.max");
        if (max != null && FormValues.exact(number).compareTo(FormValues.exact(max)) > 0) {
            add(violations, instance, "max", plain(FormValues.exact(max)));
        }
    }

    /** A limit that may be an expression; null when there is none. */
    private @Nullable Number limit(Instance instance, String property) {
        return FormValues.asNumber(model.evaluated(instance, property));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void add(List<Violation> violations, Instance instance, String rule, Object... arguments) {
        violations.add(new Violation(instance.dottedPath(), rule, "", arguments));
    }
}
