package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.AttachmentLimits;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseChanged;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

/** Attachments in PostgreSQL, in the same transaction and backup as the case. */
@Service
@Transactional(noRollbackFor = Refused.class)
class JdbcAttachments implements Attachments {

    /** Everything but the bytes. */
    private static final String FACTS =
            "select id, case_number, file_name, media_type, size, uploaded_by, at, step, visible_to_resident from attachment";

    private final JdbcClient jdbc;
    private final FileCleaner cleaner;
    private final AttachmentLimits limits;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcAttachments(
            JdbcClient jdbc,
            FileCleaner cleaner,
            AttachmentLimits limits,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cleaner = cleaner;
        this.limits = limits;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public CleanFile clean(String fileName, InputStream upload) {
        return cleaner.clean(fileName, upload);
    }

    @Override
    public Attachment add(
            CaseNumber number,
            CleanFile file,
            @Nullable String uploadedBy,
            @Nullable String step,
            boolean visibleToResident) {
        if (of(number).size() >= limits.maxPerCase()) {
            throw new Refused("attachment.too-many", limits.maxPerCase());
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into attachment (id, case_number, file_name, media_type, size, uploaded_by, at, step, visible_to_resident, content,
                            thumbnail)
                        values (:id, :number, :name, :type, :size, :by, :at, :step, :visible, :content, :thumbnail)
                        """)
                .param("id", id)
                .param("number", number.value())
                .param("name", file.fileName())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("by", uploadedBy)
                .param("at", at(clock.instant()))
                .param("step", step)
                .param("visible", visibleToResident)
                .param("content", file.content())
                .param("thumbnail", file.thumbnail(), Types.BINARY)
                .update();
        timeline.add(number, uploadedBy, "attached", file.fileName(), visibleToResident);
        events.publishEvent(new CaseChanged(number));
        return find(id).orElseThrow();
    }

    @Override
    public List<Attachment> of(CaseNumber number) {
        return jdbc.sql(FACTS + " where case_number = :number order by at, id")
                .param("number", number.value())
                .query(JdbcAttachments::attachment)
                .list();
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return jdbc.sql(FACTS + " where id = :id")
                .param("id", id)
                .query(JdbcAttachments::attachment)
                .optional();
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return bytes("content", id);
    }

    @Override
    public Optional<byte[]> thumbnail(UUID id) {
        return bytes("thumbnail", id);
    }

    private Optional<byte[]> bytes(String column, UUID id) {
        return jdbc.sql("select " + column + " from attachment where id = :id and " + column + " is not null")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("uploaded_by"),
                row.getTimestamp("at").toInstant(),
                row.getString("step"),
                row.getBoolean("visible_to_resident"));
    }
}
