package org.tongxin.organization.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.tongxin.common.Refused;
import org.tongxin.organization.data.Sheet.Line;

/** Comma-separated files in UTF-8: read with or without a byte order mark, written with one, so that spreadsheets show Chinese. */
class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private Csv() {}

    /**
     * @throws Refused when it is not UTF-8, not CSV, or its header is not that of the columns, in any order
     */
    static List<Line> read(byte[] file, List<String> columns) {
        checkEncoding(file);
        try (var bytes = BOMInputStream.builder()
                        .setInputStream(new ByteArrayInputStream(file))
                        .get();
                CSVParser parser = CSVParser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = header(records, columns);
            List<Line> lines = new ArrayList<>();
            while (true) {
                long number = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return lines;
                }
                CSVRecord cells = records.next();
                if (!blank(cells)) {
                    lines.add(line(number, cells, header));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("organization.bad.csv");
        }
    }

    static byte[] write(List<String> columns, Stream<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(columns);
            for (List<String> row : rows.toList()) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void checkEncoding(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
        } catch (CharacterCodingException e) {
            throw new Refused("organization.bad.encoding");
        }
    }

    private static List<String> header(Iterator<CSVRecord> records, List<String> columns) {
        List<String> header =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
        if (header.size() != columns.size() || !new HashSet<>(header).equals(new HashSet<>(columns))) {
            throw new Refused("organization.bad.header", String.join(",", columns));
        }
        return header;
    }

    private static boolean blank(CSVRecord cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private static Line line(long number, CSVRecord cells, List<String> header) {
        if (cells.size() != header.size()) {
            return new Line(number, Map.of(), new Refused("organization.bad.cells", cells.size(), header.size()));
        }
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value = cells.get(i).strip();
            if (!value.isEmpty()) {
                found.put(header.get(i), value);
            }
        }
        return new Line(number, found, null);
    }
}
