package org.tongxin.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.PickerTexts;

/** Fields for dates and times, in the person's language and Shanghai's time. */
final class DateFields {

    private final FormTexts texts;
    private final Locale locale;
    private final Clock clock;

    DateFields(FormTexts texts, Locale locale, Clock clock) {
        this.texts = texts;
        this.locale = locale;
        this.clock = clock;
    }

    Widget create(FormComponent component, BiConsumer<Instance, @Nullable Object> changed) {
        if (!DateTimes.hasTime(component)) {
            return date(component, changed);
        }
        return DateTimes.hasDate(component) ? dateTime(component, changed) : time(component, changed);
    }

    private Widget date(FormComponent component, BiConsumer<Instance, @Nullable Object> changed) {
        DatePicker picker = new DatePicker();
        picker.setLocale(locale);
        picker.setI18n(PickerTexts.of(texts::message));
        earliest(component, picker::setMin);
        return widget(
                picker,
                value -> DateTimes.date(component, value),
                date -> date == null ? null : date.toString(),
                changed);
    }

    private Widget time(FormComponent component, BiConsumer<Instance, @Nullable Object> changed) {
        TimePicker picker = new TimePicker();
        picker.setLocale(timeLocale(component));
        picker.setStep(Duration.ofMinutes(DateTimes.interval(component)));
        picker.setI18n(new TimePicker.TimePickerI18n()
                .setRequiredErrorMessage(texts.message("form.error.required"))
                .setBadInputErrorMessage(texts.message("form.error.datetime")));
        Function<LocalTime, @Nullable Object> write = time -> time == null ? null : DateTimes.write(component, time);
        return widget(picker, value -> DateTimes.time(component, value), write, changed);
    }

    private Widget dateTime(FormComponent component, BiConsumer<Instance, @Nullable Object> changed) {
        DateTimePicker picker = new DateTimePicker();
        picker.setLocale(timeLocale(component));
        picker.setDatePickerI18n(PickerTexts.of(texts::message));
        picker.setStep(Duration.ofMinutes(DateTimes.interval(component)));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setDateLabel(texts.message("form.date"))
                .setTimeLabel(texts.message("form.time"))
                .setRequiredErrorMessage(texts.message("form.error.required"))
                .setMinErrorMessage(texts.message("form.error.past"))
                .setBadInputErrorMessage(texts.message("form.error.datetime"))
                .setIncompleteInputErrorMessage(texts.message("form.error.date-and-time")));
        earliest(component, day -> picker.setMin(day.atStartOfDay()));
        Function<@Nullable Object, @Nullable LocalDateTime> read = value -> {
            LocalDate date = DateTimes.date(component, value);
            LocalTime time = DateTimes.time(component, value);
            return date == null || time == null ? null : date.atTime(time);
        };
        Function<LocalDateTime, @Nullable Object> write = at -> at == null ? null : DateTimes.write(component, at);
        return widget(picker, read, write, changed);
    }

    private <V> Widget widget(
            AbstractField<?, V> picker,
            Function<@Nullable Object, V> read,
            Function<V, @Nullable Object> write,
            BiConsumer<Instance, @Nullable Object> changed) {
        picker.getElement().getStyle().setWidth("100%");
        return new FieldWidget<>(picker, texts, read, write, changed);
    }

    private void earliest(FormComponent component, java.util.function.Consumer<LocalDate> setMin) {
        if (component.flag("disallowPassedDates")) {
            setMin.accept(LocalDate.now(clock.withZone(Feel.ZONE)));
        }
    }

    /** With 24 hours unless the form asks for 12; in China they are usual everywhere. */
    private Locale timeLocale(FormComponent component) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return component.flag("use24h") || chinese ? chinese ? Locale.SIMPLIFIED_CHINESE : Locale.UK : Locale.US;
    }
}
