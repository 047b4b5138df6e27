package org.tongxin.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook whose rows leave memory as they come; times and days are cells that a spreadsheet sorts as such. After a million rows a sheet follows. */
class XlsxRows implements RowWriter {

    /** As many characters as a cell holds. */
    private static final int LONGEST = 32_767;

    private static final int SHEET = 1_000_000;
    private static final int FLUSH = 500;
    private static final int WIDEST = 40;

    private final Workbook book;
    private final String name;
    private final List<String> titles;
    private final ZoneId zone;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxRows(OutputStream out, String name, List<String> titles, ZoneId zone) {
        this.book = new Workbook(out, "Tongxin", null);
        this.name = name;
        this.titles = titles;
        this.zone = zone;
        this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        String sheetName = sheets == 1 ? name : name + " " + sheets;
        Worksheet next = book.newWorksheet(sheetName.replaceAll("[\\[\\]:*?/\\\\']", " "));
        next.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            next.width(column, Math.min(WIDEST, 12 + titles.get(column).length() * 2));
            next.inlineString(0, column, text(titles.get(column)));
            next.style(0, column).bold().set();
        }
        row = 0;
        return next;
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        if (row == SHEET) {
            sheet.finish();
            sheet = nextSheet();
        }
        row++;
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Instant at) {
            sheet.value(row, column, LocalDateTime.ofInstant(at, zone));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.inlineString(row, column, text(value.toString()));
        }
    }

    /** Without the characters that XML cannot hold, not longer than a cell. */
    private static String text(String value) {
        String text = HarmlessText.of(value)
                .replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\\t\\n]]", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }

    /** Nothing is left to do, whether or not the file is whole. */
    @Override
    public void close() {}
}
