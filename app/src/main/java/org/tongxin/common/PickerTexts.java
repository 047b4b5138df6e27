package org.tongxin.common;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a date picker says, in the language of the person's messages. */
public final class PickerTexts {

    private PickerTexts() {}

    /** @param messages from the key of a message to its text */
    public static DatePicker.DatePickerI18n of(UnaryOperator<String> messages) {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
                .setFirstDayOfWeek(1)
                .setToday(messages.apply("form.today"))
                .setCancel(messages.apply("form.cancel"))
                .setMonthNames(names(messages, "form.months"))
                .setWeekdays(names(messages, "form.weekdays"))
                .setWeekdaysShort(names(messages, "form.weekdays-short"))
                .setBadInputErrorMessage(messages.apply("form.error.datetime"))
                .setRequiredErrorMessage(messages.apply("form.error.required"))
                .setMinErrorMessage(messages.apply("form.error.past"));
    }

    private static List<String> names(UnaryOperator<String> messages, String key) {
        return Arrays.asList(messages.apply(key).split(","));
    }
}
