package org.tongxin.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Changed;
import org.tongxin.common.Messages;
import org.tongxin.organization.Person;

/**
 * Writes lists. Each in one transaction that sees the database as it was at the beginning: no row comes twice or gets lost when others work, and what was
 * disclosed is recorded together with the export, or neither is.
 */
@Service
public class Exports {

    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    Exports(
            Contacts contacts,
            ApplicationEventPublisher events,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes the whole list and records who took it.
     *
     * @param progress is told how many rows are written, after each; what it throws ends the export, of which nothing is recorded then
     * @return how many rows were written
     */
    public <R> long write(Person person, Export<R> export, ExportOrder order, OutputStream out, LongConsumer progress) {
        Long rows = snapshot.execute(status -> {
            try {
                return new Run<>(person, export, order, progress).write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows == null ? 0 : rows;
    }

    private final class Run<R> {

        private final Person person;
        private final Export<R> export;
        private final ExportOrder order;
        private final LongConsumer progress;
        private final @Nullable Function<? super R, CaseNumber> caseOf;
        private long rows;
        private long disclosed;

        Run(Person person, Export<R> export, ExportOrder order, LongConsumer progress) {
            this.person = person;
            this.export = export;
            this.order = order;
            this.progress = progress;
            this.caseOf = order.reason() == null ? null : export.caseOf();
        }

        long write(OutputStream out) throws IOException {
            try (RowWriter writer = order.format().open(out, export.name(), titles(), clock.getZone())) {
                for (R row : export.rows()) {
                    writer.write(cells(row));
                    progress.accept(++rows);
                }
                writer.finish();
            }
            events.publishEvent(recorded());
            return rows;
        }

        private List<String> titles() {
            Stream<String> own = export.columns().stream().map(Column::title);
            Stream<String> contact = caseOf == null
                    ? Stream.empty()
                    : Contacts.FIELDS.stream().map(field -> messages.get("case.private." + field));
            return Stream.concat(own, contact).toList();
        }

        private List<@Nullable Object> cells(R row) {
            List<@Nullable Object> cells = new ArrayList<>();
            export.columns().forEach(column -> cells.add(column.value().apply(row)));
            if (caseOf != null && order.reason() != null) {
                Contacts.Contact contact = contacts.of(person, caseOf.apply(row), order.reason());
                cells.addAll(contact.values());
                disclosed += contact.full() ? 1 : 0;
            }
            return cells;
        }

        private Changed recorded() {
            List<Changed.Detail> details = new ArrayList<>();
            details.add(detail("export.record.filter", export.filter()));
            details.add(detail("export.record.rows", String.valueOf(rows)));
            details.add(detail("export.record.format", order.format().name()));
            details.add(detail("export.record.disclosed", String.valueOf(disclosed)));
            if (order.reason() != null) {
                details.add(detail("export.record.reason", order.reason()));
            }
            return new Changed("export", export.name(), "exported", details);
        }

        private static Changed.Detail detail(String label, String value) {
            return new Changed.Detail(label, "", value);
        }
    }
}
