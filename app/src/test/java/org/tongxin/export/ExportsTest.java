package org.tongxin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTasks;

/** Who takes which private data along, and that it is written down. */
@IntegrationTest
@WithMockUser("party-member")
class ExportsTest {

    @Autowired
    Exports exports;

    @Autowired
    ExportJobs jobs;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    private final String name = "清单" + System.nanoTime();
    private CaseNumber mine;
    private CaseNumber unclaimed;

    @BeforeEach
    void oneCaseOfMineAndOneOfNobody() {
        mine = inboxCases.open("我的事项", null);
        tasks.claim(inboxCases.task(mine).id(), "party-member");
        unclaimed = inboxCases.open("没人领的事项", null);
    }

    @Test
    void withoutAReasonThereAreNoContacts() {
        assertThat(csv("party-member", null, mine, unclaimed))
                .isEqualTo("\uFEFF\"编号\"\r\n\"" + mine + "\"\r\n\"" + unclaimed + "\"\r\n");
        assertThat(reveals(mine)).isZero();
    }

    @Test
    void contactsAreInFullOnlyOfTheCasesOnWhichOneWorksAndThatIsInTheirRecord() {
        String csv = csv("party-member", "上门前核对", mine, unclaimed);
        assertThat(csv).contains("\"" + mine + "\",\"赵桂兰\"").contains("\"" + unclaimed + "\",\"赵**\"");
        assertThat(reveals(mine)).isEqualTo(1);
        assertThat(reveals(unclaimed)).isZero();
        assertThat(files.timeline(mine))
                .anySatisfy(entry -> assertThat(List.of(entry.kind(), String.valueOf(entry.reason())))
                        .containsExactly("revealed", "上门前核对"));
    }

    @Test
    void whoSupervisesSeesThemMaskedAndWhoMayNotSeeTheCaseNotAtAll() {
        assertThat(csv("supervisor", "调度会", mine)).contains("赵**").doesNotContain("赵桂兰");
        assertThat(csv("community-secretary-2", "调度会", mine)).doesNotContain("赵");
        files.conceal(mine);
        assertThat(csv("supervisor", "调度会", mine)).doesNotContain("赵");
        assertThat(reveals(mine)).isZero();
    }

    @Test
    void contactsNeedAReason() {
        assertThatThrownBy(() -> new ExportOrder(ExportFormat.CSV, "  "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("export.reason"));
        assertThatThrownBy(() -> new ExportOrder(ExportFormat.CSV, "长".repeat(501)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void everyExportIsRecordedWithWhoWhichAndHowMany() {
        csv("party-member", "上门前核对", mine, unclaimed);
        List<String> record = record();
        assertThat(record).hasSize(1);
        assertThat(record.get(0))
                .startsWith("party-member ")
                .contains("我的范围", "\"after\": \"2\"", "\"after\": \"CSV\"", "\"after\": \"1\"", "上门前核对")
                .doesNotContain("赵桂兰");
    }

    @Test
    void anExportThatEndsBeforeItIsWholeDisclosesAndRecordsNothing() {
        Person person = person("party-member");
        assertThatThrownBy(() -> exports.write(
                        person,
                        export(mine, unclaimed),
                        new ExportOrder(ExportFormat.XLSX, "上门前核对"),
                        new ByteArrayOutputStream(),
                        rows -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(record()).isEmpty();
        assertThat(reveals(mine)).isZero();
    }

    @Test
    void inTheBackgroundItTellsHowItEndedAndItsFileGoesWithIt() throws InterruptedException {
        BlockingQueue<ExportJob.State> told = new LinkedBlockingQueue<>();
        ExportJob job =
                jobs.start(person("party-member"), export(mine), new ExportOrder(ExportFormat.XLSX, null), told::add);
        ExportJob.State end = ended(told);
        assertThat(end.failure()).isNull();
        assertThat(end.rows()).isEqualTo(1);
        assertThat(end.bytes()).isPositive();
        assertThat(job.fileName()).matches(name + "-\\d{8}-\\d{4}\\.xlsx");
        assertThat(job.file()).exists();
        assertThat(record()).singleElement().asString().startsWith("party-member ");
        job.close();
        assertThat(job.file()).doesNotExist();
    }

    @Test
    void whoCancelsGetsNoFileAndNothingIsRecorded() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Iterable<CaseNumber> endless = () -> new java.util.Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public CaseNumber next() {
                reading.countDown();
                try {
                    cancelled.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    stopped.countDown();
                }
                return mine;
            }
        };
        ExportJob job = jobs.start(
                person("party-member"),
                new Export<>(name, "全部", List.of(column()), -1, endless, null),
                new ExportOrder(ExportFormat.CSV, null),
                state -> stopped.countDown());
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        job.close();
        cancelled.countDown();
        // The two threads are free again: another export comes to its end
        BlockingQueue<ExportJob.State> told = new LinkedBlockingQueue<>();
        jobs.start(person("party-member"), export(mine), new ExportOrder(ExportFormat.CSV, null), told::add);
        jobs.start(person("party-member"), export(mine), new ExportOrder(ExportFormat.CSV, null), told::add);
        assertThat(ended(told).failure()).isNull();
        assertThat(ended(told).failure()).isNull();
        assertThat(record()).hasSize(2);
        assertThat(Files.exists(job.file())).isFalse();
    }

    @Test
    void whatTheListRefusesIsSaid() throws InterruptedException {
        BlockingQueue<ExportJob.State> told = new LinkedBlockingQueue<>();
        Iterable<CaseNumber> denied = () -> {
            throw new AccessDeniedException("no");
        };
        jobs.start(
                person("party-member"),
                new Export<>(name, "全部", List.of(column()), -1, denied, null),
                new ExportOrder(ExportFormat.CSV, null),
                told::add);
        assertThat(ended(told).failure())
                .isNotNull()
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("export.denied"));
    }

    private static ExportJob.State ended(BlockingQueue<ExportJob.State> told) throws InterruptedException {
        ExportJob.State state;
        do {
            state = told.poll(20, TimeUnit.SECONDS);
            assertThat(state).isNotNull();
        } while (!state.done());
        return state;
    }

    private String csv(String account, @Nullable String reason, CaseNumber... numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(person(account), export(numbers), new ExportOrder(ExportFormat.CSV, reason), out, rows -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private Export<CaseNumber> export(CaseNumber... numbers) {
        return new Export<>(name, "我的范围", List.of(column()), numbers.length, List.of(numbers), number -> number);
    }

    private static Column<CaseNumber> column() {
        return new Column<>("编号", CaseNumber::value);
    }

    private List<String> record() {
        return jdbc.sql("select person || ' ' || details from admin_change where kind = 'export' and subject = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private int reveals(CaseNumber number) {
        return jdbc.sql("select count(*) from reveal_log where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }
}
