package org.tongxin.cases.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.Stage;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** How a case file is written in its table. */
@Component
class CaseRows implements RowMapper<CaseFile> {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    CaseRows(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public CaseFile mapRow(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("number")),
                row.getString("tracking_code"),
                row.getString("process_key"),
                row.getString("title"),
                row.getString("text"),
                row.getString("category"),
                Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                new UnitCode(row.getString("unit")),
                row.getString("place"),
                row.getString("channel"),
                row.getString("reporter"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "closed_at"),
                Stage.of(row.getString("stage")),
                row.getString("result"),
                values(row.getString("data")),
                row.getBoolean("confidential"));
    }

    String json(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The values of a case file must be JSON", e);
        }
    }

    Map<String, Object> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored values are not JSON", e);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
