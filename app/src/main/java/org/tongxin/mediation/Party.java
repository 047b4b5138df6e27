package org.tongxin.mediation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * A party of a dispute (当事人).
 *
 * @param side {@code applicant}, {@code respondent} or {@code other}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Party(
        String name,
        @Nullable String side,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String address) {

    public Party {
        name = Objects.requireNonNullElse(name, "");
    }

    boolean named() {
        return !name.isBlank();
    }

    boolean isCalled(String displayName) {
        return named() && plain(name).equals(plain(displayName));
    }

    /** By what the same person can be found in another dispute; a name counts within one community only. */
    Stream<String> marks(UnitCode community) {
        return Stream.of(
                        mark("id:", idNumber),
                        mark("phone:", phone == null ? null : phone.replaceAll("[^0-9]", "")),
                        mark("name:" + community + ":", name))
                .filter(Objects::nonNull);
    }

    private static @Nullable String mark(String kind, @Nullable String value) {
        return value == null || value.isBlank() ? null : kind + plain(value);
    }

    /** However it was typed: full width or half width, with spaces or without. */
    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
