package org.tongxin.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

@IntegrationTest
class RequestImportTest {

    private static final UnitCode UNIT = new UnitCode("990101001001");
    private static final String HEADER = "external_id,channel,submitted_at,title,text\n";

    @Autowired
    RequestImport imports;

    @Autowired
    ImportCommand command;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void goodLinesGoInAndBadLinesAreNamed() throws IOException {
        Path file = file(HEADER
                + line(1, "2026-01-05 09:00:00", "电梯停了", "3栋电梯停了")
                + line(2, "yesterday", "标题", "内容")
                + line(3, "2099-01-05 09:00:00", "标题", "内容")
                + line(4, "2026-01-05 09:00:00", "标题", "长".repeat(100_000))
                + line(5, "2026-01-05 09:00:00", "标题", "")
                + line(6, "2026-01-05 09:00:00", "带换行", "\"第一行\n第二行\"")
                + line(7, "2026-01-05 09:00:00", "最后", "😀".repeat(5_000)));
        List<Integer> progress = new ArrayList<>();

        ImportResult result = imports.run(file, UNIT, false, now -> progress.add(now.done()));

        assertThat(result.total()).isEqualTo(7);
        assertThat(result.added()).isEqualTo(3);
        assertThat(result.badLines()).extracting(BadLine::line).containsExactly(3L, 4L, 5L, 6L);
        assertThat(result.badLines())
                .extracting(bad -> bad.reason().key())
                .containsExactly("import.line.time", "intake.time.future", "intake.text.long", "import.line.missing");
        assertThat(progress).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        Path file = file(HEADER
                + line(1, "2026-01-05 09:00:00", "路灯不亮", "东门路灯不亮")
                + line(1, "2026-01-05 09:00:00", "路灯不亮", "同一行再来一次"));
        ImportResult first = imports.run(file, UNIT, false, now -> {});
        ImportResult second = imports.run(file, UNIT, false, now -> {});
        assertThat(List.of(first.added(), first.alreadyThere())).containsExactly(1, 1);
        assertThat(List.of(second.added(), second.alreadyThere())).containsExactly(0, 2);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void anUnusableFileOrUnitAddsNothing() throws IOException {
        Path good = file(HEADER + line(1, "2026-01-05 09:00:00", "标题", "内容"));
        assertThatThrownBy(() -> imports.run(good, new UnitCode("no-such-unit"), false, now -> {}))
                .isInstanceOf(Refused.class);
        assertThat(cases()).isZero();
    }

    @Test
    void theCommandTellsHowItEndedByItsExitCode() throws IOException {
        Path good = file(HEADER + line(1, "2026-01-05 09:00:00", "标题", "内容"));
        assertThat(run(Optional.of(good), Optional.of(UNIT.value()))).isZero();
        assertThat(run(Optional.of(good), Optional.empty())).isZero();
        Path bad = file(HEADER + line(2, "gestern", "标题", "内容"));
        assertThat(run(Optional.of(bad), Optional.of(UNIT.value()))).isEqualTo(1);
        assertThat(run(Optional.of(directory.resolve("missing.csv")), Optional.empty()))
                .isEqualTo(2);
        assertThat(run(Optional.of(good), Optional.of("../.."))).isEqualTo(2);
        assertThat(run(Optional.empty(), Optional.empty())).isEqualTo(2);
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "dispatcher")
    void onlyAdministratorsImportInTheBrowser() throws IOException {
        Path file = file(HEADER + line(1, "2026-01-05 09:00:00", "标题", "内容"));
        assertThatThrownBy(() -> jobs.start(file, "requests.csv", UNIT, false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(jobs::latest).isInstanceOf(AccessDeniedException.class);
        assertThat(cases()).isZero();
    }

    @Test
    void theDemosOwnFileGoesInWhole() throws IOException {
        Path file = directory.resolve("demo.csv");
        try (var in = getClass().getResourceAsStream("/demo/requests.csv")) {
            Files.write(file, in.readAllBytes());
        }
        ImportResult result = imports.run(file, UNIT, false, now -> {});
        assertThat(result.badLines()).isEmpty();
        assertThat(result.added() + result.alreadyThere()).isEqualTo(40);
    }

    @Test
    void everyRealMessageGoesInAndNoneTwice() {
        Path file = messages();
        assumeThat(file)
                .as("The real messages are not here: set TONGXIN_MESSAGES to messages.csv")
                .exists();
        Instant start = java.time.Clock.systemUTC().instant();
        ImportResult result = imports.run(file, UNIT, false, now -> {});
        Duration took = Duration.between(start, java.time.Clock.systemUTC().instant());
        System.out.println("Imported " + result.total() + " real messages in " + took.toSeconds() + " s");
        assertThat(result.badLines()).isEmpty();
        assertThat(result.added()).isEqualTo(1_408);
        assertThat(imports.run(file, UNIT, false, now -> {}).alreadyThere()).isEqualTo(1_408);
    }

    private static Path messages() {
        String named = System.getenv("TONGXIN_MESSAGES");
        if (named != null) {
            return Path.of(named);
        }
        // The tests run in app/; the data lie beside the project.
        return Path.of("../../shared/data/messages.csv").toAbsolutePath().normalize();
    }

    private int run(Optional<Path> file, Optional<String> unit) {
        return command.run(
                file, unit, false, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private String line(int number, String time, String title, String text) {
        return id + "-" + number + ",test-" + id.replaceAll("[^a-z0-9]", "") + "," + time + "," + title + "," + text
                + "\n";
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), csv);
    }

    private int cases() {
        return jdbc.sql("select count(*) from case_file where external_id like ?")
                .param(id + "-%")
                .query(Integer.class)
                .single();
    }
}
