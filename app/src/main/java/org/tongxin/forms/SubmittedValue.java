package org.tongxin.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a value that was sent is one that the field could have produced, and what it is then. */
final class SubmittedValue {

    private static final int MAX_TEXTFIELD = 2_000;
    private static final int MAX_TEXTAREA = 20_000;
    private static final int MAX_VARIABLE = 4_000;

    private final FormModel model;
    private final Clock clock;

    SubmittedValue(FormModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** What is wrong with it; null when nothing is. */
    @Nullable
    Violation check(Instance instance, @Nullable Object value) {
        if (Objects.equals(value, model.value(instance))) {
            return null;
        }
        return switch (instance.component().type()) {
            case TEXTFIELD, TEXTAREA -> checkText(instance, value);
            case NUMBER ->
                value == null || value.equals("") || FormValues.asNumber(value) != null
                        ? null
                        : violation(instance, "number");
            case CHECKBOX -> value == null || value instanceof Boolean ? null : violation(instance, "type");
            case DATETIME -> checkDateTime(instance, value);
            case RADIO, SELECT ->
                value == null || offered(instance).contains(value) ? null : violation(instance, "option");
            case CHECKLIST, TAGLIST -> checkList(instance, value);
            default -> null;
        };
    }

    /** The value as the field would have written it. */
    @Nullable
    Object fitted(Instance instance, @Nullable Object value) {
        return switch (instance.component().type()) {
            case TEXTFIELD -> value == null ? "" : ((String) value).replaceAll("[\r\n\t]", " ");
            case TEXTAREA -> value == null ? "" : value;
            case NUMBER -> Initializer.number(instance.component(), value);
            case CHECKBOX -> Boolean.TRUE.equals(value);
            case CHECKLIST, TAGLIST ->
                value == null ? List.of() : new ArrayList<>(new LinkedHashSet<>((List<?>) value));
            default -> "".equals(value) ? null : value;
        };
    }

    private @Nullable Violation checkText(Instance instance, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            return violation(instance, "type");
        }
        int most = instance.component().store() == Destination.VARIABLE
                ? MAX_VARIABLE
                : instance.component().type() == ComponentType.TEXTAREA ? MAX_TEXTAREA : MAX_TEXTFIELD;
        if (text.length() > most) {
            return violation(instance, "too-long", most);
        }
        boolean storable = text.codePoints()
                .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return storable ? null : violation(instance, "characters");
    }

    private @Nullable Violation checkDateTime(Instance instance, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return null;
        }
        FormComponent component = instance.component();
        if (!(value instanceof String text) || !text.equals(DateTimes.canonical(component, text))) {
            return violation(instance, "datetime");
        }
        LocalDate date = DateTimes.hasDate(component) ? DateTimes.date(component, text) : null;
        if (date != null
                && component.flag("disallowPassedDates")
                && date.isBefore(LocalDate.now(clock.withZone(Feel.ZONE)))) {
            return violation(instance, "past");
        }
        LocalTime time = DateTimes.hasTime(component) ? DateTimes.time(component, text) : null;
        int interval = DateTimes.interval(component);
        return time != null && time.getMinute() % interval != 0 ? violation(instance, "interval", interval) : null;
    }

    private @Nullable Violation checkList(Instance instance, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            return violation(instance, "type");
        }
        return offered(instance).containsAll(list) ? null : violation(instance, "option");
    }

    private List<Object> offered(Instance instance) {
        return model.options(instance).stream().map(Option::value).toList();
    }

    private static Violation violation(Instance instance, String rule, Object... arguments) {
        return new Violation(instance.dottedPath(), rule, "", arguments);
    }
}
