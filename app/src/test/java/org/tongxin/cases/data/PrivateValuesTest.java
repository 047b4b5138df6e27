package org.tongxin.cases.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.tongxin.cases.CaseFixture.COMMUNITY;
import static org.tongxin.cases.CaseFixture.person;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseFixture;
import org.tongxin.cases.CaseSearch;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;

@IntegrationTest
class PrivateValuesTest {

    private static final Person WORKER = person("case-worker", "grid-worker@case-g01");

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseRows rows;

    @Autowired
    EncryptionKeys keys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseNumber number;

    @BeforeEach
    void aCase() {
        number = cases.open(new CaseFixture(beans)
                        .newCase(COMMUNITY, "漏水", Map.of("contactName", "欧阳建国", "contactPhone", "13812345678")))
                .number();
    }

    @Test
    void theTableHoldsNothingReadable() {
        String stored = jdbc.sql("select content from case_private where case_number = :n")
                .param("n", number.value())
                .query((row, i) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(stored).doesNotContain("13812345678", "contactPhone");
        assertThat(cases.find(number).orElseThrow().toString()).doesNotContain("13812345678", "欧阳");
        assertThat(jdbc.sql("select row_to_json(f)::text from case_file f where number = :n")
                        .param("n", number.value())
                        .query(String.class)
                        .single())
                .doesNotContain("13812345678", "欧阳");
    }

    @Test
    void isShownMasked() {
        assertThat(cases.masked(number)).isEqualTo(Map.of("contactName", "欧**", "contactPhone", "138****5678"));
    }

    @Test
    void changesAreMerged() {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("contactPhone", null);
        change.put("contactAddress", "荷花路桂花苑3幢2单元501室");

        cases.updatePrivate(number, change);

        assertThat(cases.masked(number)).containsOnlyKeys("contactName", "contactAddress");
    }

    @Test
    void theSearchDoesNotKnowThem() {
        Person dispatcher = person("d", "dispatcher@case-k01");

        assertThat(search.find(dispatcher, CaseSearch.Criteria.text("13812345678"), null, 10)
                        .cases())
                .isEmpty();
        assertThat(search.find(dispatcher, CaseSearch.Criteria.text("欧阳建国"), null, 10)
                        .cases())
                .isEmpty();
    }

    @Test
    void whoWorksOnTheCaseSeesOneValueAndThatIsRecorded() {
        cases.admit(number, WORKER.name());

        assertThat(cases.reveal(number, WORKER, "contactPhone", "上门前联系")).isEqualTo("13812345678");

        assertThat(jdbc.sql("select person || ' ' || field || ' ' || reason from reveal_log where case_number = :n")
                        .param("n", number.value())
                        .query(String.class)
                        .list())
                .containsExactly("case-worker contactPhone 上门前联系");
        TimelineEntry line = cases.timeline(number).get(1);
        assertThat(line)
                .extracting(
                        TimelineEntry::kind,
                        TimelineEntry::actor,
                        TimelineEntry::reason,
                        TimelineEntry::visibleToResident)
                .containsExactly("revealed", "case-worker", "上门前联系", false);
        assertThat(cases.timeline(number).toString()).doesNotContain("13812345678");
    }

    @Test
    void nobodyElseSeesThemAndAClosedCaseShowsNothing() {
        cases.admit(number, "grid-worker@case-g01");
        Person dispatcher = person("d", "dispatcher@case-k01");

        assertDenied(WORKER, "contactPhone");
        assertDenied(dispatcher, "contactPhone");
        cases.admit(number, WORKER.name());
        assertDenied(WORKER, "noSuchField");
        assertDenied(WORKER, " case");
        cases.close(number, "solved");
        assertDenied(WORKER, "contactPhone");
        assertThat(cases.mayReveal(WORKER, number)).isFalse();
        assertThat(jdbc.sql("select count(*) from reveal_log where case_number = :n")
                        .param("n", number.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReasonIsNeeded() {
        cases.admit(number, WORKER.name());

        for (String reason : List.of("", "  ", "长".repeat(501))) {
            assertThatThrownBy(() -> cases.reveal(number, WORKER, "contactPhone", reason))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::key)
                    .isIn("case.reveal.reason-missing", "case.too-long");
        }
    }

    @Test
    void oneRowCannotStandInForAnother() {
        CaseNumber other = new CaseFixture(beans).open(COMMUNITY, "另一件").number();
        jdbc.sql("insert into case_private select :other, key_id, content from case_private where case_number = :n")
                .param("other", other.value())
                .param("n", number.value())
                .update();

        assertThatThrownBy(() -> cases.masked(other)).isInstanceOf(IllegalStateException.class);
        jdbc.sql("delete from case_private where case_number = :n")
                .param("n", other.value())
                .update();
    }

    @Test
    void aNewKeyTakesOverAtTheStartAndAMissingOneStopsIt() {
        transaction.executeWithoutResult(status -> {
            EncryptionKeys rotated = new EncryptionKeys(List.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
            jdbc.sql("delete from case_private where case_number <> :n")
                    .param("n", number.value())
                    .update();
            var missing = new KeyRotation(jdbc, rotated, new PrivateValues(jdbc, rows, rotated), transaction);
            assertThatThrownBy(() -> missing.run(new DefaultApplicationArguments()))
                    .isInstanceOf(EncryptionKeyException.class)
                    .hasMessage("encryption.key-unknown");

            EncryptionKeys newest = newest();
            PrivateValues renewed = new PrivateValues(jdbc, rows, newest);
            jdbc.sql("update case_private set key_id = :id, content = :content where case_number = :n")
                    .param("id", rotated.current())
                    .param(
                            "content",
                            rotated.encrypt(("{\"contactName\":\"王五\",\" case\":\"" + number + "\"}")
                                    .getBytes(StandardCharsets.UTF_8)))
                    .param("n", number.value())
                    .update();
            new KeyRotation(jdbc, newest, renewed, transaction).run(new DefaultApplicationArguments());

            assertThat(jdbc.sql("select key_id from case_private where case_number = :n")
                            .param("n", number.value())
                            .query(String.class)
                            .single())
                    .isEqualTo(newest.current());
            assertThat(renewed.of(number)).isEqualTo(Map.of("contactName", "王五"));
            status.setRollbackOnly();
        });
    }

    private static EncryptionKeys newest() {
        return new EncryptionKeys(List.of(
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
    }

    private void assertDenied(Person person, String field) {
        assertThatThrownBy(() -> cases.reveal(number, person, field, "想看看")).isInstanceOf(AccessDeniedException.class);
    }
}
