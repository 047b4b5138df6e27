package org.tongxin.organization.data;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;

/** Writes what an administrator drafted, and tells the record what became different. */
@Component
class RecordedWriting {

    private final OrganizationWriter writer;
    private final OrganizationTables tables;
    private final PlainWords words;
    private final ApplicationEventPublisher events;

    RecordedWriting(
            OrganizationWriter writer, OrganizationTables tables, PlainWords words, ApplicationEventPublisher events) {
        this.writer = writer;
        this.tables = tables;
        this.words = words;
        this.events = events;
    }

    /** @throws org.tongxin.common.Refused with the first problem; nothing is written then */
    @Transactional
    void write(Draft draft) {
        writer.lock();
        Map<UnitCode, Unit> units = tables.units().stream().collect(toMap(Unit::code, Function.identity()));
        Map<String, Account> accounts = tables.accounts().stream().collect(toMap(Account::name, Function.identity()));
        writer.write(draft);
        draft.units()
                .forEach(unit -> Changed.between(
                                "unit",
                                unit.name() + " " + unit.code(),
                                words.of(units.get(unit.code())),
                                words.of(unit))
                        .ifPresent(events::publishEvent));
        draft.accounts()
                .forEach(account -> Changed.between(
                                "account", account.name(), words.of(accounts.get(account.name())), words.of(account))
                        .ifPresent(events::publishEvent));
    }
}
