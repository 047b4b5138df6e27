package org.tongxin.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.deadline.Limits;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.process.OwnersTurn;

/** Process owners change tables: what is saved is in force, what is refused changes nothing, and nobody's work is lost. */
@IntegrationTest
class TablesTest {

    @Autowired
    Tables tables;

    @Autowired
    Offers offers;

    @Autowired
    Limits limits;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OwnersTurn owner = new OwnersTurn();

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyTableThatIsDeployedIsSoundAndHasNoGaps() {
        assertThat(tables.all()).hasSizeGreaterThan(10).allSatisfy(version -> {
            TableDraft draft = new TableDraft(version, tables.content(version));
            Verdict verdict = tables.check(draft);
            assertThat(verdict.problems()).as(version.key()).isEmpty();
            assertThat(verdict.gaps()).as(version.key()).isEmpty();
        });
    }

    @Test
    void aLimitIsChangedWithAReasonAndTheVersionSaysWhoAndWhy() {
        TableDraft draft = draft("limits");
        ModelVersion was = draft.version();
        draft.set(row(draft, "Rule_DispatchCase_Default").with(3, "9"));
        ModelVersion saved = tables.save(draft, "国庆期间人手少");
        assertThat(limits.find("dispatch.case", null, "normal"))
                .isEqualTo(new Limit("dispatch.case", 9, LimitUnit.DAYS, 80));
        assertThat(saved.version()).isEqualTo(was.version() + 1);
        ModelVersion now = tables.versions("limits").get(0);
        assertThat(now.origin().person()).isEqualTo("process-owner");
        assertThat(now.origin().reason()).isEqualTo("国庆期间人手少");
        assertThat(RowChange.between(
                        tables.content(was).rows(), tables.content(now).rows()))
                .extracting(change -> change.kind() + " " + change.id())
                .containsExactly("CHANGED Rule_DispatchCase_Default");
        assertThat(jdbc.sql(
                                "select count(*) from admin_change where person = 'process-owner' and details::text like '%国庆期间人手少%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void withoutAReasonNothingIsSaved() {
        TableDraft draft = draft("limits");
        draft.set(row(draft, "Rule_DispatchCase_Default").with(3, "9"));
        assertThatThrownBy(() -> tables.save(draft, "  ")).isInstanceOf(Refused.class);
        assertThat(limits.find("dispatch.case", null, "normal").amount()).isEqualTo(7);
        assertThat(draft.changes()).as("the edits are still there").hasSize(1);
    }

    @Test
    void whatCouldNotBeCountedFromIsRefused() {
        TableDraft draft = draft("limits");
        draft.set(row(draft, "Rule_DispatchCase_Default").with(3, "").with(5, "120"));
        assertThat(tables.check(draft).problems())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("tables.limit.amount", "tables.limit.warn");
        draft.set(row(draft, "Rule_DispatchCase_Default").with(4, "\"fortnights\""));
        assertThat(tables.check(draft).problems()).extracting(Problem::key).contains("tables.cell.unknown");
        assertThatThrownBy(() -> tables.save(draft, "试试"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("tables.problems"));
        assertThat(tables.newest("limits").orElseThrow().version())
                .isEqualTo(draft.version().version());
    }

    @Test
    void rowsThatAreNeverReachedAndQuestionsWithoutAnswerAreTold() {
        TableDraft draft = draft("dispatch-route");
        draft.move("Rule_Other", -17);
        assertThat(tables.check(draft).problems())
                .hasSize(17)
                .allSatisfy(problem -> assertThat(problem.key()).isEqualTo("tables.row.hidden"));
        draft.remove("Rule_Other");
        assertThat(tables.check(draft).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap).containsEntry("Input_Category", "other"));
        assertThat(tables.check(draft).savable()).isTrue();
    }

    @Test
    void theSecondIsToldWhoChangedWhatAndGoesOnFromThere() {
        TableDraft mine = draft("limits");
        mine.set(row(mine, "Rule_DispatchCase_Low").with(3, "20"));
        TableDraft theirs = draft("limits");
        theirs.set(row(theirs, "Rule_DispatchCase_Default").with(3, "9"));
        tables.save(theirs, "先保存的");
        assertThatThrownBy(() -> tables.save(mine, "后保存的")).isInstanceOfSatisfying(TableConflict.class, conflict -> {
            assertThat(conflict.newer().origin().reason()).isEqualTo("先保存的");
            assertThat(conflict.changes()).extracting(RowChange::id).containsExactly("Rule_DispatchCase_Default");
            assertThat(mine.onto(conflict.newer(), conflict.theirs())).isEmpty();
        });
        tables.save(mine, "接着改");
        assertThat(limits.find("dispatch.case", null, "normal").amount()).isEqualTo(9);
        assertThat(limits.find("dispatch.case", null, "low").amount()).isEqualTo(20);
    }

    @Test
    void ofTwoWhoSaveInTheSameInstantOneIsFirst() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both = List.of(saving("Rule_DispatchCase_Default"), saving("Rule_DispatchCase_Low"));
            List<String> outcomes = threads.invokeAll(both).stream()
                    .map(outcome -> {
                        try {
                            return outcome.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(outcomes).containsExactly("conflict", "saved");
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<String> saving(String row) {
        TableDraft draft = draft("limits");
        draft.set(row(draft, row).with(3, "11"));
        return () -> {
            OwnersTurn.as("process-owner");
            try {
                tables.save(draft, "同时");
                return "saved";
            } catch (TableConflict conflict) {
                return "conflict";
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    @Test
    void aTableIsTakenOutAndPutBackAsAFile() {
        ModelVersion version = tables.newest("points").orElseThrow();
        byte[] file = tables.file(version);
        Draft same = tables.look(version, file);
        assertThat(same.changes()).isEmpty();
        byte[] edited = text(file).replace("<text>20</text>", "<text>25</text>").getBytes(StandardCharsets.UTF_8);
        Draft draft = tables.look(version, edited);
        assertThat(draft.findings().all()).isEmpty();
        ModelVersion saved = tables.putBack(version, draft, "在建模器里改的");
        assertThat(tables.file(saved)).isEqualTo(edited);
        assertThat(tables.content(saved).rows().get(0).cells()).contains("25");
    }

    @Test
    void aFileWithSomethingWrongOrAnotherTableChangesNothing() {
        ModelVersion version = tables.newest("points").orElseThrow();
        byte[] script = text(tables.file(version))
                .replace("expressionLanguage=\"feel\"", "expressionLanguage=\"javascript\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(tables.look(version, script).findings().all())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("executable"));
        byte[] other = tables.file(tables.newest("wish-limit").orElseThrow());
        assertThat(tables.look(version, other).findings().all())
                .extracting(finding -> finding.rule())
                .contains("file-name");
        assertThatThrownBy(() -> tables.putBack(version, tables.look(version, script), "试试"))
                .isInstanceOf(Refused.class);
        assertThat(tables.newest("points").orElseThrow().version()).isEqualTo(version.version());
    }

    @Test
    void administratorsReadAndDoNotChange() {
        TableDraft draft = draft("limits");
        draft.set(row(draft, "Rule_DispatchCase_Default").with(3, "9"));
        OwnersTurn.as("administrator");
        assertThat(tables.mayEdit()).isFalse();
        assertThat(tables.content(draft.version()).rows()).hasSizeGreaterThan(60);
        assertThatThrownBy(() -> tables.save(draft, "管理员")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tables.look(draft.version(), tables.file(draft.version())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "dispatcher", "resident"})
    void nobodyElseSeesTheTables(String account) {
        ModelVersion version = tables.newest("limits").orElseThrow();
        OwnersTurn.as(account);
        assertThatThrownBy(() -> tables.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tables.content(version)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tables.versions("limits")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatTheApplicationKnowsIsOffered() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        TableContent table = draft("dispatch-route").base();
        List<Offer> offers = offersOf(table);
        assertThat(offers.get(0).label("sanitation")).isEqualTo("环境卫生");
        assertThat(offers.get(2).label("volunteers")).isEqualTo("党员志愿者");
        assertThat(offers.get(3).closed()).isTrue();
        assertThat(offersOf(draft("limits").base()).get(4).label("working-days"))
                .isEqualTo("工作日");
    }

    private List<Offer> offersOf(TableContent table) {
        return offers.of(table);
    }

    private TableDraft draft(String table) {
        ModelVersion version = tables.newest(table).orElseThrow();
        return new TableDraft(version, tables.content(version));
    }

    private static Row row(TableDraft draft, String id) {
        return draft.rows().get(draft.position(id));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
