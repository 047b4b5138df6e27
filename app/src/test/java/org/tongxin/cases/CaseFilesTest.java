package org.tongxin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.tongxin.cases.CaseFixture.COMMUNITY;
import static org.tongxin.cases.CaseFixture.GRID;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

@IntegrationTest
class CaseFilesTest {

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Messages messages;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseFixture fixture;

    @BeforeEach
    void units() {
        fixture = new CaseFixture(beans);
    }

    @Test
    void isFoundByNumberAndByTrackingCodeAsPeopleTypeIt() {
        CaseFile file = fixture.open(COMMUNITY, "厨房漏水");

        assertThat(file.number().value()).matches("\\d{8}-\\d{5}-\\d");
        assertThat(file.trackingCode()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(cases.find(file.number())).contains(file);
        String typed = " "
                + file.trackingCode()
                        .toLowerCase()
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(cases.byTrackingCode(typed)).contains(file);
        assertThat(cases.byTrackingCode("0000-0000-0000")).isEmpty();
        assertThat(cases.byTrackingCode("'; drop table")).isEmpty();
        assertThat(cases.timeline(file.number()))
                .extracting(TimelineEntry::kind)
                .containsExactly("received");
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(
                "case.title-missing", with(c -> change(c, "  ", c.text(), c.category(), c.unit(), c.receivedAt())));
        assertRefused(
                "case.too-long",
                with(c -> change(c, "长".repeat(201), c.text(), c.category(), c.unit(), c.receivedAt())));
        assertRefused(
                "case.too-long",
                with(c -> change(c, c.title(), "长".repeat(10_001), c.category(), c.unit(), c.receivedAt())));
        assertRefused(
                "case.unknown-category", with(c -> change(c, c.title(), c.text(), "ufo", c.unit(), c.receivedAt())));
        assertRefused(
                "case.unknown-unit",
                with(c -> change(c, c.title(), c.text(), c.category(), new UnitCode("nowhere"), c.receivedAt())));
        assertRefused(
                "case.in-future",
                with(c -> change(
                        c,
                        c.title(),
                        c.text(),
                        c.category(),
                        c.unit(),
                        clock.instant().plusSeconds(60))));
    }

    @Test
    void takesFiveThousandCharactersAndEmojiAndDropsWhatNobodyTyped() {
        String text = "😀漏水".repeat(1700);
        NewCase odd =
                with(c -> change(c, "标题\u0000 👩‍👩‍👧", text + "\uD83D", c.category(), c.unit(), c.receivedAt()));

        CaseFile file = cases.open(odd);

        assertThat(cases.find(file.number()).orElseThrow())
                .extracting(CaseFile::title, CaseFile::text)
                .containsExactly("标题 👩‍👩‍👧", text);
    }

    @Test
    void theSameExternalIdComesInOnceAndTheTransactionGoesOn() {
        String id = UUID.randomUUID().toString();
        NewCase first = external(id);
        cases.open(first);

        CaseFile other = Objects.requireNonNull(transaction.execute(status -> {
            assertRefused("case.duplicate", first);
            return fixture.open(COMMUNITY, "下一件");
        }));

        assertThat(cases.find(other.number())).isPresent();
    }

    @Test
    void numbersAndCodesAreUniqueWhenManyOpenAtOnce() {
        var files = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> fixture.open(GRID, "并发 " + i))
                .toList();

        assertThat(files).extracting(CaseFile::number).doesNotHaveDuplicates();
        assertThat(files).extracting(CaseFile::trackingCode).doesNotHaveDuplicates();
    }

    @Test
    void valuesAreMergedAndANullRemoves() {
        CaseNumber number = fixture.open(COMMUNITY, "值").number();
        cases.update(number, Map.of("floor", 3, "tags", java.util.List.of("a", "b")));
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("floor", null);
        change.put("note", "上门");

        cases.update(number, change);

        assertThat(cases.find(number).orElseThrow().values())
                .isEqualTo(Map.of("tags", java.util.List.of("a", "b"), "note", "上门"));
    }

    @Test
    void classifyingDueClosingAndReopening() {
        CaseNumber number = fixture.open(COMMUNITY, "走一遍").number();
        Instant due = clock.instant().plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        cases.classify(number, "noise", Urgency.CRITICAL, GRID);
        cases.setDue(number, due);
        cases.close(number, "solved");

        assertThat(cases.find(number).orElseThrow())
                .extracting(CaseFile::category, CaseFile::urgency, CaseFile::unit, CaseFile::dueAt, CaseFile::result)
                .containsExactly("noise", Urgency.CRITICAL, GRID, due, "solved");
        cases.setDue(number, null);
        cases.reopen(number);
        assertThat(cases.find(number).orElseThrow())
                .extracting(CaseFile::open, CaseFile::dueAt, CaseFile::result)
                .containsExactly(true, null, null);
        assertThat(cases.timeline(number))
                .extracting(TimelineEntry::kind)
                .containsExactly("received", "closed", "reopened");
        assertRefused("case.unknown-category", () -> cases.classify(number, "ufo", Urgency.LOW, GRID));
    }

    @Test
    void isRatedOnceForEachResult() {
        CaseNumber number = fixture.open(COMMUNITY, "评单").number();
        assertRefused("case.stars", () -> cases.rate(number, 0, true, null));
        assertRefused("case.stars", () -> cases.rate(number, 6, true, null));

        cases.rate(number, 2, false, "还在漏");
        assertRefused("case.rated", () -> cases.rate(number, 5, true, null));
        cases.reopen(number);
        cases.rate(number, 5, true, null);

        assertThat(cases.rating(number).orElseThrow())
                .extracting(Rating::stars, Rating::solved, Rating::comment)
                .containsExactly(5, true, null);
    }

    @Test
    void theTimelineCannotBeChanged() {
        CaseNumber number = fixture.open(COMMUNITY, "只增不改").number();

        assertThatThrownBy(() -> jdbc.sql("update case_event set kind = 'x' where case_number = :n")
                        .param("n", number.value())
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void nothingIsLeftWhenTheEnginesTransactionFails() {
        CaseNumber[] number = new CaseNumber[1];

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    number[0] = fixture.open(COMMUNITY, "回滚").number();
                    throw new IllegalStateException("engine");
                }))
                .hasMessage("engine");

        assertThat(cases.find(number[0])).isEmpty();
    }

    @Test
    void refusalsHaveWords() {
        assertThat(messages.get(java.util.Locale.SIMPLIFIED_CHINESE, "case.too-long", "标题", 200, 201))
                .isEqualTo("标题最多 200 个字，现在有 201 个字。");
    }

    private void assertRefused(String key, NewCase newCase) {
        assertRefused(key, () -> cases.open(newCase));
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo(key);
    }

    private NewCase with(UnaryOperator<NewCase> change) {
        return change.apply(fixture.newCase(COMMUNITY, "标题", Map.of()));
    }

    private NewCase external(String id) {
        NewCase c = fixture.newCase(COMMUNITY, "外部", Map.of());
        return new NewCase(
                c.processKey(),
                c.title(),
                c.text(),
                c.category(),
                c.urgency(),
                c.unit(),
                c.place(),
                c.channel(),
                id,
                c.reporter(),
                c.receivedAt(),
                c.values(),
                c.privateValues());
    }

    private static NewCase change(
            NewCase c, String title, String text, @Nullable String category, UnitCode unit, Instant receivedAt) {
        return new NewCase(
                c.processKey(),
                title,
                text,
                category,
                c.urgency(),
                unit,
                c.place(),
                c.channel(),
                c.externalId(),
                c.reporter(),
                receivedAt,
                c.values(),
                c.privateValues());
    }
}
