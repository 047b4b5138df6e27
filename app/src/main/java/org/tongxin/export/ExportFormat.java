package org.tongxin.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The kinds of file. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of the file's name, and of message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param zone in which times are shown */
    RowWriter open(OutputStream out, String name, List<String> titles, ZoneId zone) throws IOException {
        return this == CSV ? new CsvRows(out, titles, zone) : new XlsxRows(out, name, titles, zone);
    }
}
