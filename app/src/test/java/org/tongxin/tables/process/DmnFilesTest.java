package org.tongxin.tables.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxin.common.Refused;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableContent;

/** Rows are written into the file as somebody would who edits it by hand: nothing else is touched. */
class DmnFilesTest {

    private final DmnFiles files = new DmnFiles();

    static List<Path> tables() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("../processes"))) {
            return all.filter(path ->
                            path.toString().endsWith(".dmn") && !path.toString().contains("target"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsReadAndWrittenBack(Path path) throws IOException {
        byte[] file = Files.readAllBytes(path);
        TableContent table = files.read(file);
        assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.columns()));
        assertThat(files.write(file, table.rows())).isEqualTo(file);
        Row first = table.rows().get(0);
        int last = table.columns().size() - 1;
        byte[] changed = files.write(file, with(table.rows(), 0, first.with(last, "4711")));
        assertThat(differentLines(file, changed)).containsExactly("<text>4711</text>");
        assertThat(files.write(changed, table.rows()))
                .as("and back, but for how an empty text is written")
                .asString(StandardCharsets.UTF_8)
                .isEqualToIgnoringWhitespace(new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void rowsAreAddedMovedAndTakenAway() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("../processes/points/points.dmn"));
        TableContent table = files.read(file);
        List<Row> rows = new ArrayList<>(table.rows());
        Collections.reverse(rows);
        rows.add(new Row("Rule_New_2", "试 <b> & \"引号\"", List.of("\"wish\"", ">= 500", "30")));
        byte[] written = files.write(file, rows);
        assertThat(files.read(written)).isEqualTo(table.with(rows));
        assertThat(text(written)).contains("""
                      <rule id="Rule_New_2">
                        <description>试 &lt;b&gt; &amp; "引号"</description>
                        <inputEntry id="Rule_New_2_Input_Reason">
                          <text>"wish"</text>
                        </inputEntry>
                """);
        byte[] without = files.write(written, rows.subList(0, 1));
        assertThat(files.read(without).rows()).isEqualTo(rows.subList(0, 1));
        assertThat(text(without)).contains("dmndi:DMNShape");
    }

    @Test
    void whatOtherToolsWroteStaysToTheLetter() throws IOException {
        String original = Files.readString(Path.of("../processes/points/points.dmn"))
                .replace("<definitions", "<dmn:definitions")
                .replace("</definitions", "</dmn:definitions")
                .replaceAll(
                        "<(/?)(decision|decisionTable|input|inputExpression|inputValues|output|outputValues|rule|description|inputEntry|outputEntry|text)\\b",
                        "<$1dmn:$2")
                .replace("xmlns=", "xmlns:dmn=")
                .replace("</dmn:description>\n", "</dmn:description>\n<!-- <rule> a remark > -->\n")
                .replaceFirst(
                        "(<dmn:rule id=\"Rule_WishLarge\">\\s*<dmn:description>[^<]*</dmn:description>)",
                        "$1<dmn:extensionElements><other:thing xmlns:other=\"urn:other\" a='>'><text>keep</text></other:thing></dmn:extensionElements>");
        byte[] file = original.getBytes(StandardCharsets.UTF_8);
        TableContent table = files.read(file);
        byte[] written = files.write(
                file, with(table.rows(), 0, table.rows().get(0).with(2, "25").note("改过")));
        assertThat(differentLines(file, written))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("<dmn:description>改过</dmn:description><dmn:extensionElements><other:thing"));
        assertThat(files.read(written).rows().get(0).cells()).contains("25");
    }

    @Test
    void whatIsNoTableIsSaid() {
        assertThatThrownBy(() -> files.read("<x/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    private static List<Row> with(List<Row> rows, int index, Row row) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return changed;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<String> differentLines(byte[] before, byte[] after) {
        List<String> lines = new ArrayList<>(text(after).lines().toList());
        List<String> old = text(before).lines().toList();
        assertThat(lines).hasSameSizeAs(old);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(old.get(i))) {
                different.add(lines.get(i).strip());
            }
        }
        return Arrays.asList(different.toArray(String[]::new));
    }
}
