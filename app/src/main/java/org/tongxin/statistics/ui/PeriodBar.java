package org.tongxin.statistics.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.PickerTexts;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.ProcessInfo;

/** Which days, which unit, which process. A change goes into the address, also one that makes no sense: then the page says why, and what was chosen stays. */
class PeriodBar extends Div {

    /** Periods that people ask for. */
    enum Preset {
        THIS_MONTH,
        LAST_MONTH,
        QUARTER,
        YEAR,
        OTHER;

        String key() {
            return "statistics.preset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        LocalDate from(LocalDate today) {
            return switch (this) {
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case QUARTER ->
                    today.withMonth(today.getMonth().firstMonthOfQuarter().getValue())
                            .withDayOfMonth(1);
                case YEAR -> today.withDayOfYear(1);
                case THIS_MONTH, OTHER -> today.withDayOfMonth(1);
            };
        }

        LocalDate to(LocalDate today) {
            return this == LAST_MONTH ? today.minusMonths(1).with(TemporalAdjusters.lastDayOfMonth()) : today;
        }
    }

    private final Select<Preset> preset = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<ProcessInfo> process = new ComboBox<>();
    private final Clock clock;
    private final Consumer<StatisticsAddress> onChange;
    private final List<Unit> units;
    private final List<ProcessInfo> processes;
    private @Nullable StatisticsAddress shown;
    private boolean showing;

    PeriodBar(
            StatisticsWords words,
            List<Unit> units,
            List<ProcessInfo> processes,
            Clock clock,
            Consumer<StatisticsAddress> onChange) {
        this.units = units;
        this.processes = processes;
        this.clock = clock;
        this.onChange = onChange;
        preset.setLabel(words.get("statistics.period"));
        preset.setItems(Preset.values());
        preset.setItemLabelGenerator(each -> words.get(each.key()));
        from.setLabel(words.get("statistics.from"));
        to.setLabel(words.get("statistics.to"));
        for (DatePicker day : List.of(from, to)) {
            day.setI18n(PickerTexts.of(words::get));
            day.setRequired(true);
        }
        unit.setLabel(words.get("statistics.unit"));
        unit.setPlaceholder(words.get("statistics.unit.all"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        process.setLabel(words.get("statistics.process"));
        process.setPlaceholder(words.get("statistics.process.all"));
        process.setItems(processes);
        process.setItemLabelGenerator(each -> words.processName(each.key()));
        process.setClearButtonVisible(true);
        preset.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() != Preset.OTHER) {
                LocalDate today = LocalDate.now(clock);
                changed(change.getValue().from(today), change.getValue().to(today));
            }
        });
        from.addValueChangeListener(change -> changed(from.getValue(), to.getValue()));
        to.addValueChangeListener(change -> changed(from.getValue(), to.getValue()));
        unit.addValueChangeListener(change -> changed(from.getValue(), to.getValue()));
        process.addValueChangeListener(change -> changed(from.getValue(), to.getValue()));
        addClassName("statistics-bar");
        add(preset, from, to, unit, process);
    }

    /** Shows an address without telling that it has changed. */
    void show(StatisticsAddress address) {
        showing = true;
        shown = address;
        LocalDate today = LocalDate.now(clock);
        from.setValue(address.from());
        to.setValue(address.to());
        preset.setValue(Arrays.stream(Preset.values())
                .filter(each -> each != Preset.OTHER)
                .filter(each -> each.from(today).equals(address.from())
                        && each.to(today).equals(address.to()))
                .findFirst()
                .orElse(Preset.OTHER));
        UnitCode code = address.restriction().unit();
        unit.setValue(units.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null));
        process.setValue(processes.stream()
                .filter(each -> each.key().equals(address.restriction().process()))
                .findFirst()
                .orElse(null));
        showing = false;
    }

    /** The part of the period that makes no sense is marked, with the reason. */
    void refuse(@Nullable String why) {
        to.setInvalid(why != null);
        to.setErrorMessage(why);
    }

    private void changed(@Nullable LocalDate begin, @Nullable LocalDate end) {
        StatisticsAddress before = shown;
        if (showing || before == null || begin == null || end == null) {
            return;
        }
        UnitCode code = unit.getValue() == null ? null : unit.getValue().code();
        boolean same = code == null
                ? before.restriction().unit() == null
                : code.equals(before.restriction().unit());
        StatisticsAddress chosen = before.during(begin, end)
                .with(before.restriction()
                        .in(code, same && before.restriction().direct())
                        .withProcess(
                                process.getValue() == null
                                        ? null
                                        : process.getValue().key()));
        // A page that is opened sends its first values back: nobody has chosen anything then
        if (!chosen.equals(before)) {
            shown = chosen;
            onChange.accept(chosen.closed());
        }
    }
}
