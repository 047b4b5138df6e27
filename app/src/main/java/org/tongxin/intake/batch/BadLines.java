package org.tongxin.intake.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tongxin.common.Messages;

/** The list of bad lines as a file that Excel and WPS open with the right characters. */
public final class BadLines {

    private BadLines() {}

    public static byte[] csv(List<BadLine> lines, Messages messages) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(messages.get("import.bad.line"), messages.get("import.bad.reason"));
            for (BadLine line : lines) {
                printer.printRecord(line.line(), messages.get(line.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
