package org.tongxin.intake.batch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Answers;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;

/** One request of the file as its columns say it. Times without an offset are Asia/Shanghai. */
record CsvLine(long line, int columns, int expectedColumns, Map<String, String> values) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][ ]['T']H:mm[:ss]")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int ID_LIMIT = 64;
    private static final int REPLY_LIMIT = 10_000;

    static final List<String> COLUMNS_OF_REPLY = List.of("reply", "replied_at");

    /** @throws Refused when the line cannot be a request */
    NewRequest toRequest(UnitCode unit) {
        if (columns != expectedColumns) {
            throw new Refused("import.line.columns", columns, expectedColumns);
        }
        String externalId = required("external_id");
        if (externalId.length() > ID_LIMIT) {
            throw new Refused("import.line.id", ID_LIMIT);
        }
        String text = required("text");
        return new NewRequest(
                required("title"),
                text,
                null,
                null,
                unit,
                null,
                required("channel"),
                externalId,
                null,
                time("submitted_at"),
                Answers.none(Intake.DEFAULT));
    }

    /**
     * What was answered and when; null when nothing was.
     *
     * @throws Refused when one of the two is missing, or the time makes no sense
     */
    @Nullable
    Reply reply() {
        boolean none = COLUMNS_OF_REPLY.stream()
                .allMatch(column -> values.getOrDefault(column, "").isBlank());
        if (none) {
            return null;
        }
        Reply reply = new Reply(required("reply"), time("replied_at"));
        if (reply.text().length() > REPLY_LIMIT) {
            throw new Refused("import.line.reply-long", REPLY_LIMIT);
        }
        return reply;
    }

    private String required(String column) {
        String value = values.getOrDefault(column, "").strip();
        if (value.isEmpty()) {
            throw new Refused("import.line.missing", column);
        }
        return value;
    }

    private Instant time(String column) {
        String value = required(column);
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException notWithOffset) {
            return local(column, value);
        }
    }

    private static Instant local(String column, String value) {
        try {
            return LocalDateTime.parse(value, LOCAL).atZone(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("import.line.time", column);
        }
    }
}
