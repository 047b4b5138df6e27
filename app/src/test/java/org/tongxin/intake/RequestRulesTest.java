package org.tongxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

class RequestRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final RequestRules rules = new RequestRules(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    void fiveThousandEmojiAreFineAndOneMoreIsNot() {
        assertThat(rules.check(request("题", "😀".repeat(5_000), null)).text()).hasSize(10_000);
        assertThatThrownBy(() -> rules.check(request("题", "😀".repeat(5_001), null)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("intake.text.long");
                    assertThat(refused.arguments()).containsExactly(5_000, 5_001, 1);
                });
    }

    @Test
    void whatIsOnlyDescribedGetsItsBeginningAsTitle() {
        assertThat(rules.check(request(" ", "  电梯坏了\n已经三天", null)).title()).isEqualTo("电梯坏了");
        assertThat(rules.check(request("", "长".repeat(40), null)).title()).isEqualTo("长".repeat(30) + "…");
    }

    @Test
    void nothingIsNoRequest() {
        assertRefused(() -> rules.check(request("标题", " \n ", null)), "intake.text.empty");
    }

    @Test
    void charactersThatNoTextHasAreRefused() {
        assertRefused(() -> rules.check(request("标题", "a\0b", null)), "intake.text.binary");
    }

    @Test
    void aTimeInTheFutureOrLongAgoIsRefused() {
        rules.check(request("标题", "内容", NOW));
        assertRefused(() -> rules.check(request("标题", "内容", NOW.plusSeconds(1))), "intake.time.future");
        assertRefused(
                () -> rules.check(request("标题", "内容", Instant.parse("0026-01-01T00:00:00Z"))), "intake.time.nonsense");
    }

    private static NewRequest request(String title, String text, @Nullable Instant submittedAt) {
        return new NewRequest(
                title,
                text,
                null,
                null,
                new UnitCode("340203001001"),
                null,
                "portal",
                null,
                null,
                submittedAt,
                Answers.none(Intake.DEFAULT));
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
