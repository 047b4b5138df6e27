package org.tongxin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by another program's eyes: text as text, times as times, formulas as nothing that runs. */
class RowWritersTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant AT = Instant.parse("2026-11-21T06:05:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+86 13800000000",
                "-2+3",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)"
            })
    void whatASpreadsheetTakesForAFormulaIsTextInBothFormats(String typed) throws IOException {
        assertThat(csv(List.of(typed)).get(0).get(0)).isEqualTo("'" + typed);
        Cell cell = xlsx(List.of(typed)).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        // XML knows one end of a line only
        assertThat(cell.asString()).isEqualTo("'" + typed.replace('\r', '\n'));
    }

    @Test
    void ordinaryTextStaysAsItIs() throws IOException {
        List<String> texts = List.of("路灯，\"不亮\"", "第一行\n第二行", "😀 a=b", "3栋-2单元", "<b>&amp;</b>", " 前后有空格 ", "");
        List<CSVRecord> csv = csv(texts);
        List<Row> xlsx = xlsx(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(csv.get(0).get(i)).isEqualTo(texts.get(i));
            assertThat(xlsx.get(1).getCellText(i)).isEqualTo(texts.get(i));
        }
    }

    @Test
    void theTitlesOfColumnsAreHarmlessToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter rows = ExportFormat.CSV.open(out, "表", List.of("=1+1"), SHANGHAI)) {
            rows.finish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'=1+1\"\r\n");
    }

    @Test
    void csvIsUtf8WithAByteOrderMarkAndTimesAsPeopleReadThem() throws IOException {
        String csv = csvText(Arrays.asList("和乐社区", AT, LocalDate.of(2026, 3, 5), 12, -1.5, null));
        assertThat(csv).startsWith("\uFEFF\"列0\"");
        assertThat(csv).endsWith("\r\n\"和乐社区\",\"2026-11-21 14:05\",\"2026-03-05\",12,-1.5,\"\"\r\n");
    }

    @Test
    void inXlsxTimesAndNumbersAreTimesAndNumbers() throws IOException {
        Row row = xlsx(Arrays.asList(AT, LocalDate.of(2026, 3, 5), 12, -1.5, null))
                .get(1);
        assertThat(row.getCellAsDate(0)).contains(LocalDateTime.of(2026, 11, 21, 14, 5));
        assertThat(row.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2026, 3, 5, 0, 0));
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(12);
        assertThat(row.getCellAsNumber(3).orElseThrow().doubleValue()).isEqualTo(-1.5);
        assertThat(row.getOptionalCell(4)).isEmpty();
    }

    @Test
    void whatXmlCannotHoldAndWhatIsTooLongDoesNotBreakTheWorkbook() throws IOException {
        Row row = xlsx(List.of("a\u0000b\u0008c\uFFFFd", "长".repeat(40_000), "\uD83D"))
                .get(1);
        assertThat(row.getCellText(0)).isEqualTo("abcd");
        assertThat(row.getCellText(1)).hasSize(32_767).endsWith("…");
        assertThat(row.getCellText(2)).isEmpty();
    }

    @Test
    void aSheetIsNamedAfterTheListWhateverStandsInItsName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter rows =
                ExportFormat.XLSX.open(out, "督办清单（24 小时内到期）[1]:*?/\\" + "长".repeat(40), List.of("列"), SHANGHAI)) {
            rows.finish();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().getName()).startsWith("督办清单").hasSizeLessThanOrEqualTo(31);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aHundredThousandRowsAreNotKept(ExportFormat format) throws IOException {
        long atTenThousand = 0;
        long atTheEnd = 0;
        try (RowWriter rows =
                format.open(OutputStream.nullOutputStream(), "表", List.of("编号", "标题", "时限", "数"), SHANGHAI)) {
            for (int i = 1; i <= 100_000; i++) {
                // 1,000 different characters each: 200 MB when they are kept
                rows.write(List.of(
                        "C" + i, String.valueOf((char) (0x4E00 + i % 20_000)).repeat(1_000), AT, i));
                if (i == 10_000) {
                    atTenThousand = used();
                }
            }
            atTheEnd = used();
            rows.finish();
        }
        System.out.printf(
                Locale.ROOT,
                "Export %s: %d MB in use after 10,000 rows, %d MB after 100,000%n",
                format,
                atTenThousand >> 20,
                atTheEnd >> 20);
        assertThat(atTheEnd - atTenThousand).isLessThan(20L << 20);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static List<CSVRecord> csv(List<? extends @Nullable Object> cells) throws IOException {
        try (CSVParser parser =
                CSVFormat.RFC4180.parse(new StringReader(csvText(cells).substring(1)))) {
            return parser.getRecords().subList(1, 2);
        }
    }

    private static String csvText(List<? extends @Nullable Object> cells) throws IOException {
        return new String(written(ExportFormat.CSV, cells), StandardCharsets.UTF_8);
    }

    private static List<Row> xlsx(List<? extends @Nullable Object> cells) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(written(ExportFormat.XLSX, cells)), new ReadingOptions(true, true))) {
            return book.getFirstSheet().read();
        }
    }

    private static byte[] written(ExportFormat format, List<? extends @Nullable Object> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> titles = new java.util.ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            titles.add("列" + i);
        }
        try (RowWriter rows = format.open(out, "表", titles, SHANGHAI)) {
            rows.write(cells);
            rows.finish();
        }
        return out.toByteArray();
    }
}
