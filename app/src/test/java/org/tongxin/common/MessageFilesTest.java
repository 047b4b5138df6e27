package org.tongxin.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Chinese and English say the same things. */
class MessageFilesTest {

    static Stream<String> features() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:i18n/*_en.properties"))
                .map(Resource::getFilename)
                .map(name -> name.replace("_en.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeysAndArguments(String feature) throws IOException {
        Properties chinese = load(feature);
        Properties english = load(feature + "_en");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(english.getProperty(key)))
                    .as("arguments of " + key)
                    .isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(
                MessageFilesTest.class.getResourceAsStream("/i18n/" + name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static int arguments(String pattern) {
        return pattern.contains("{") ? new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length : 0;
    }
}
