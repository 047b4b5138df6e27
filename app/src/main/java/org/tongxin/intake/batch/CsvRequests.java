package org.tongxin.intake.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.tongxin.common.Refused;

/** Reads a CSV of requests line by line, however long it is: UTF-8 with or without a byte order mark, columns by their names in any order. */
class CsvRequests {

    static final List<String> COLUMNS = List.of("external_id", "channel", "submitted_at", "title", "text");

    private static final int BEGINNING = 4096;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final Path file;
    private final List<String> columns;

    CsvRequests(Path file) {
        this(file, false);
    }

    /** @param withReplies whether it must have the columns of the reply, too */
    CsvRequests(Path file, boolean withReplies) {
        this.file = file;
        this.columns = withReplies
                ? Stream.concat(COLUMNS.stream(), CsvLine.COLUMNS_OF_REPLY.stream())
                        .toList()
                : COLUMNS;
    }

    /**
     * Looks through the whole file without keeping it.
     *
     * @return how many requests it has
     * @throws Refused when it is empty, no text in UTF-8, or has not the columns
     */
    int check() {
        requireText();
        int[] lines = {0};
        read(line -> lines[0]++, bad -> lines[0]++);
        if (lines[0] == 0) {
            throw new Refused("import.file.empty");
        }
        return lines[0];
    }

    /** Hands on each line, and as a bad line the place from which on nothing can be read because a quotation mark is never closed. */
    void read(Consumer<CsvLine> lines, Consumer<BadLine> unreadable) {
        try (BufferedReader reader = open();
                CSVParser parser = FORMAT.parse(reader)) {
            requireColumns(parser.getHeaderNames());
            Iterator<CSVRecord> records = parser.iterator();
            long next = parser.getCurrentLineNumber() + 1;
            while (true) {
                try {
                    if (!records.hasNext()) {
                        return;
                    }
                } catch (UncheckedIOException | IllegalStateException e) {
                    rethrowEncoding(e);
                    unreadable.accept(new BadLine(next, new Refused("import.line.quotes")));
                    return;
                }
                CSVRecord csv = records.next();
                lines.accept(
                        new CsvLine(next, csv.size(), parser.getHeaderNames().size(), csv.toMap()));
                next = parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException e) {
            throw new Refused("import.file.encoding");
        } catch (IllegalArgumentException e) {
            throw new Refused("import.file.header");
        } catch (IOException e) {
            throw new Refused("import.file.unreadable");
        }
    }

    private BufferedReader open() throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** A spreadsheet or an archive begins with bytes that no text has. */
    private void requireText() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            if (beginning.length == 0) {
                throw new Refused("import.file.empty");
            }
            for (byte character : beginning) {
                if (character == 0) {
                    throw new Refused("import.file.binary");
                }
            }
        } catch (IOException e) {
            throw new Refused("import.file.unreadable");
        }
    }

    private void requireColumns(List<String> header) {
        List<String> missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new Refused("import.file.columns", String.join(", ", missing));
        }
    }

    private static void rethrowEncoding(RuntimeException e) throws CharacterCodingException {
        if (e.getCause() instanceof CharacterCodingException wrong) {
            throw wrong;
        }
    }
}
