package org.tongxin.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.workflow.WorkTasks;

/** Requests that were answered elsewhere come in as closed cases with the times of the file. */
@IntegrationTest
class SettledImportTest {

    private static final UnitCode UNIT = new UnitCode("990101001001");
    private static final String HEADER = "external_id,channel,submitted_at,title,text,reply,replied_at\n";

    @Autowired
    RequestImport imports;

    @Autowired
    ImportCommand command;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    private final String channel = "past-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAnsweredRequestIsAClosedCaseWithTheTimesOfTheFileAndNobodysTask() throws IOException {
        ImportResult result = run(line(1, "2019-04-25T09:32:09+08:00", "已派人处理，\n路灯已亮。", "2019-05-10T14:56:53+08:00"));
        assertThat(List.of(result.added(), result.badLines().size())).containsExactly(1, 0);
        CaseFile file = file(1);
        assertThat(file.receivedAt())
                .isEqualTo(OffsetDateTime.parse("2019-04-25T09:32:09+08:00").toInstant());
        assertThat(file.closedAt())
                .isEqualTo(OffsetDateTime.parse("2019-05-10T14:56:53+08:00").toInstant());
        assertThat(file.result()).isEqualTo("replied");
        assertThat(file.dueAt()).isNull();
        assertThat(tasks.ofCase(file.number())).isEmpty();
        assertThat(cases.timeline(file.number()))
                .extracting(TimelineEntry::kind)
                .containsExactly("received", "answered", "closed");
        assertThat(cases.timeline(file.number()).get(0).at()).isEqualTo(file.receivedAt());
        assertThat(cases.timeline(file.number()).get(1).reason()).isEqualTo("已派人处理，\n路灯已亮。");
        assertThat(cases.timeline(file.number())).allMatch(TimelineEntry::visibleToResident);
    }

    @Test
    void whatNobodyHasAnsweredBecomesAnOpenCase() throws IOException {
        ImportResult result = run(line(1, "2026-01-05 09:00:00", "", ""));
        assertThat(result.added()).isEqualTo(1);
        assertThat(file(1).open()).isTrue();
        assertThat(tasks.ofCase(file(1).number())).isNotEmpty();
        assertThat(result.times()).isNull();
    }

    @Test
    void theSameFileTwiceAddsNothingAndMeasuresTheSame() throws IOException {
        String lines = line(1, "2026-01-01 00:00:00", "好", "2026-01-02 00:00:00")
                + line(2, "2026-01-01 00:00:00", "好", "2026-01-08 00:00:00")
                + line(3, "2026-01-01 00:00:00", "好", "2026-01-08 00:00:01")
                + line(4, "2026-01-01 00:00:00", "好", "2026-01-16 00:00:01");
        ImportResult first = run(lines);
        ImportResult second = run(lines);
        assertThat(List.of(first.added(), second.added(), second.alreadyThere()))
                .containsExactly(4, 0, 4);
        assertThat(first.times()).isEqualTo(second.times());
        ReplyTimes times = Objects.requireNonNull(first.times());
        assertThat(times.cases()).isEqualTo(4);
        assertThat(times.median()).isEqualTo(7.0, within(0.0001));
        assertThat(times.withinSeven()).isEqualTo(0.5);
        assertThat(times.withinFifteen()).isEqualTo(0.75);
    }

    @Test
    void badRepliesAreNamedAndTheOthersGoIn() throws IOException {
        ImportResult result = run(line(1, "2026-01-05 09:00:00", "好", "2026-01-04 09:00:00")
                + line(2, "2026-01-05 09:00:00", "好", "")
                + line(3, "2026-01-05 09:00:00", "", "2026-01-06 09:00:00")
                + line(4, "2026-01-05 09:00:00", "好", "uebermorgen")
                + line(5, "2026-01-05 09:00:00", "好", "2099-01-06 09:00:00")
                + line(6, "2026-01-05 09:00:00", "长".repeat(10_001), "2026-01-06 09:00:00")
                + line(7, "2026-01-05 09:00:00", "好", "2026-01-06 09:00:00"));
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.badLines())
                .extracting(bad -> bad.line() + " " + bad.reason().key())
                .containsExactly(
                        "2 intake.reply.early",
                        "3 import.line.missing",
                        "4 import.line.missing",
                        "5 import.line.time",
                        "6 intake.reply.future",
                        "7 import.line.reply-long");
        assertThat(jdbc.sql("select count(*) from case_file where channel = ?")
                        .param(channel)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutTheOptionTheReplyIsNotLookedAt() throws IOException {
        Path file = file(line(1, "2026-01-05 09:00:00", "好", "2026-01-06 09:00:00"));
        assertThat(imports.run(file, UNIT, false, now -> {}).added()).isEqualTo(1);
        assertThat(file(1).open()).isTrue();
    }

    @Test
    void aFileWithoutTheColumnsOfTheReplyIsRefused() throws IOException {
        Path file = Files.writeString(
                directory.resolve("none.csv"),
                "external_id,channel,submitted_at,title,text\n1," + channel + ",2026-01-05 09:00:00,标题,内容\n");
        assertThatThrownBy(() -> imports.run(file, UNIT, true, now -> {}))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("reply, replied_at"));
    }

    @Test
    void theCommandSaysHowLongRepliesTook() throws IOException {
        Path file = file(line(1, "2026-01-01 00:00:00", "好", "2026-01-02 12:00:00"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = command.run(
                Optional.of(file), Optional.of(UNIT.value()), true, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1.5").contains("100.0%");
    }

    /**
     * Published of the whole (2,816 messages): median 11.2 days, about 35 % within 7 days, 61.5 % within 15. The file at hand is half of it: 11.8, 35.9 %
     * and 60.7 %.
     */
    @Test
    void theRealMessagesGiveThePublishedPractice() throws IOException {
        Path all = messages();
        assumeThat(all)
                .as("The real messages are not here: set TONGXIN_MESSAGES to messages.csv")
                .exists();
        List<Double> days = new ArrayList<>();
        ImportResult result = imports.run(underOwnChannel(all, days), UNIT, true, now -> {});
        assertThat(result.badLines()).isEmpty();
        assertThat(result.added()).isEqualTo(1_408).isEqualTo(days.size());
        days.sort(null);
        ReplyTimes times = Objects.requireNonNull(result.times());
        System.out.println("Real messages: " + times);
        assertThat(times.median()).isEqualTo((days.get(703) + days.get(704)) / 2, within(0.000_1));
        assertThat(times.withinSeven()).isEqualTo(share(days, 7), within(0.000_001));
        assertThat(times.withinFifteen()).isEqualTo(share(days, 15), within(0.000_001));
        assertThat(times.median()).isEqualTo(11.2, within(0.8));
        assertThat(times.withinSeven()).isEqualTo(0.35, within(0.02));
        assertThat(times.withinFifteen()).isEqualTo(0.615, within(0.02));
    }

    /** The messages may be there already, as open cases. */
    private Path underOwnChannel(Path all, List<Double> days) throws IOException {
        Path copy = directory.resolve("copy.csv");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader in = Files.newBufferedReader(all);
                CSVParser parser = format.parse(in);
                CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(copy), CSVFormat.RFC4180)) {
            out.printRecord(parser.getHeaderNames());
            for (CSVRecord message : parser) {
                List<String> values = new ArrayList<>(message.toList());
                values.set(parser.getHeaderNames().indexOf("channel"), channel);
                out.printRecord(values);
                days.add(Duration.between(
                                        OffsetDateTime.parse(message.get("submitted_at")),
                                        OffsetDateTime.parse(message.get("replied_at")))
                                .toSeconds()
                        / 86_400.0);
            }
        }
        return copy;
    }

    private static double share(List<Double> days, int limit) {
        return (double) days.stream().filter(took -> took <= limit).count() / days.size();
    }

    private static Path messages() {
        String named = System.getenv("TONGXIN_MESSAGES");
        // The tests run in app/; the data lie beside the project.
        return named != null
                ? Path.of(named)
                : Path.of("../../shared/data/messages.csv").toAbsolutePath().normalize();
    }

    private ImportResult run(String lines) throws IOException {
        return imports.run(file(lines), UNIT, true, now -> {});
    }

    private String line(int number, String submitted, String reply, String replied) {
        return number + "," + channel + "," + submitted + ",路灯不亮,东门路灯不亮,\"" + reply + "\"," + replied + "\n";
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), HEADER + lines);
    }

    private CaseFile file(int externalId) {
        return jdbc.sql("select number from case_file where channel = ? and external_id = ?")
                .params(channel, String.valueOf(externalId))
                .query(String.class)
                .optional()
                .flatMap(number -> cases.find(new CaseNumber(number)))
                .orElseThrow();
    }
}
