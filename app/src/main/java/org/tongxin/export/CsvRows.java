package org.tongxin.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, in UTF-8 with the byte order mark by which Excel and WPS know it, every text in quotation marks. */
class CsvRows implements RowWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

    private final CSVPrinter printer;
    private final ZoneId zone;

    CsvRows(OutputStream out, List<String> titles, ZoneId zone) throws IOException {
        this.zone = zone;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, FORMAT);
        write(titles);
    }

    @Override
    public final void write(List<? extends @Nullable Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(this::cell).toList().toArray());
    }

    private Object cell(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof Instant at) {
            return MINUTE.format(at.atZone(zone));
        }
        return value == null ? "" : HarmlessText.of(value.toString());
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
