package org.tongxin.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.NewRequest;

class CsvRequestsTest {

    private static final UnitCode UNIT = new UnitCode("340203001001");
    private static final String HEADER = "external_id,channel,submitted_at,title,text\n";
    private static final String GOOD = "A-1,hotline,2026-03-01 09:30:00,路灯不亮,东门路灯三天不亮了\n";

    @TempDir
    Path directory;

    private final List<CsvLine> lines = new ArrayList<>();
    private final List<BadLine> unreadable = new ArrayList<>();

    @Test
    void readsALineAndItsTimeInShanghai() {
        read(HEADER + GOOD);
        NewRequest request = lines.get(0).toRequest(UNIT);
        assertThat(request.externalId()).isEqualTo("A-1");
        assertThat(request.title()).isEqualTo("路灯不亮");
        assertThat(request.submittedAt()).isEqualTo(Instant.parse("2026-03-01T01:30:00Z"));
        assertThat(request.unit()).isEqualTo(UNIT);
    }

    @Test
    void columnsAreFoundByNameInAnyOrderAndOthersAreIgnored() {
        read("reply,text,title,submitted_at,channel,external_id\n谢谢,内容,标题,2026/3/1 9:30,hotline,B-2\n");
        NewRequest request = lines.get(0).toRequest(UNIT);
        assertThat(List.of(request.title(), request.text(), request.channel())).containsExactly("标题", "内容", "hotline");
        assertThat(request.externalId()).isEqualTo("B-2");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        read("\uFEFF" + HEADER + GOOD);
        assertThat(lines.get(0).toRequest(UNIT).externalId()).isEqualTo("A-1");
    }

    @Test
    void quotesMayHoldLineBreaksAndLinesAreCountedAsAnEditorDoes() {
        read(HEADER + "A-1,hotline,2026-03-01 09:30:00,标题,\"第一行\n第二行，带逗号,和\"\"引号\"\"\"\n" + GOOD);
        assertThat(lines.get(0).toRequest(UNIT).text()).isEqualTo("第一行\n第二行，带逗号,和\"引号\"");
        assertThat(lines).extracting(CsvLine::line).containsExactly(2L, 4L);
    }

    @Test
    void aFieldOfAHundredThousandCharactersIsRead() {
        read(HEADER + "A-1,hotline,2026-03-01 09:30:00,标题," + "长".repeat(100_000) + "\n" + GOOD);
        assertThat(lines.get(0).toRequest(UNIT).text()).hasSize(100_000);
        assertThat(lines).hasSize(2);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedNamesItsLineAndKeepsWhatWasBefore() {
        read(HEADER + GOOD + "A-2,hotline,2026-03-01,标题,\"没有结束\n" + GOOD);
        assertThat(lines).hasSize(1);
        assertThat(unreadable).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.reason().key()).isEqualTo("import.line.quotes");
        });
    }

    @Test
    void aLineWithoutWhatItNeedsIsRefusedByName() {
        read(HEADER + ",hotline,2026-03-01 09:30:00,标题,内容\nA-2,hotline,gestern,标题,内容\nA-3,hotline\n");
        assertRefused(() -> lines.get(0).toRequest(UNIT), "import.line.missing");
        assertRefused(() -> lines.get(1).toRequest(UNIT), "import.line.time");
        assertRefused(() -> lines.get(2).toRequest(UNIT), "import.line.columns");
    }

    @Test
    void aTimeThatIsNoDayIsRefused() {
        read(HEADER + "A-1,hotline,2026-02-30 09:30:00,标题,内容\n");
        assertRefused(() -> lines.get(0).toRequest(UNIT), "import.line.time");
    }

    @Test
    void zeroBytesAndAHeaderAloneAreAnEmptyFile() throws IOException {
        assertRefused(() -> new CsvRequests(file("".getBytes(StandardCharsets.UTF_8))).check(), "import.file.empty");
        assertRefused(
                () -> new CsvRequests(file(HEADER.getBytes(StandardCharsets.UTF_8))).check(), "import.file.empty");
    }

    @Test
    void aWrongHeaderSaysWhichColumnsAreMissing() throws IOException {
        Path file = file("id,channel,title,text\n1,hotline,标题,内容\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new CsvRequests(file).check()).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("import.file.columns");
            assertThat(refused.arguments()).containsExactly("external_id, submitted_at");
        });
    }

    @Test
    void aHeaderWithAColumnTwiceIsRefused() {
        assertRefused(
                () -> new CsvRequests(file((HEADER.strip() + ",text\n").getBytes(StandardCharsets.UTF_8))).check(),
                "import.file.header");
    }

    @Test
    void aFileInTheEncodingOfOldExcelIsRefused() {
        assertRefused(
                () -> new CsvRequests(file((HEADER + GOOD).getBytes(Charset.forName("GBK")))).check(),
                "import.file.encoding");
    }

    @Test
    void aBinaryFileIsRefused() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0, 8, 0};
        assertRefused(() -> new CsvRequests(file(zip)).check(), "import.file.binary");
    }

    private void read(String csv) {
        try {
            CsvRequests requests = new CsvRequests(file(csv.getBytes(StandardCharsets.UTF_8)));
            assertThat(requests.check()).isPositive();
            requests.read(lines::add, unreadable::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("requests.csv"), content);
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
