package org.tongxin.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeWordsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TimeWords words =
            new TimeWords(new Messages(source(), new Translations()), Clock.fixed(at("2026-11-21T10:00"), SHANGHAI));

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysByWhen() {
        assertThat(words.due(at("2026-11-21T14:00"))).isEqualTo("今天 14:00 前");
        assertThat(words.due(at("2026-11-22T09:30"))).isEqualTo("明天 09:30 前");
        assertThat(words.due(at("2026-11-28T18:00"))).isEqualTo("11月28日 18:00 前");
        assertThat(words.due(at("2027-01-04T18:00"))).isEqualTo("2027年1月4日 18:00 前");
    }

    @Test
    void saysWhatIsLeftAndHowLateItIs() {
        assertThat(words.left(at("2026-11-21T13:59"))).isEqualTo("还剩 3 小时");
        assertThat(words.left(at("2026-11-21T10:20"))).isEqualTo("还剩 20 分钟");
        assertThat(words.left(at("2026-11-19T09:00"))).isEqualTo("超期 2 天");
        assertThat(words.late(at("2026-11-21T09:59"))).isTrue();
        assertThat(words.late(at("2026-11-21T10:01"))).isFalse();
    }

    @Test
    void saysItInEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.due(at("2026-11-28T18:00"))).isEqualTo("by 28 Nov 18:00");
        assertThat(words.left(at("2026-11-19T09:00"))).isEqualTo("2 d late");
        assertThat(words.past(at("2026-11-21T09:55"))).isEqualTo("5 min ago");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("i18n/common");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
