package org.tongxin.cases.data;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Categories;
import org.tongxin.cases.NewCase;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;

/** What a case file must be like. */
@Component
class CaseRules {

    static final int TITLE = 200;
    static final int TEXT = 10_000;

    private final Organization organization;
    private final Categories categories;
    private final Clock clock;

    CaseRules(Organization organization, Categories categories, Clock clock) {
        this.organization = organization;
        this.categories = categories;
        this.clock = clock;
    }

    void check(NewCase newCase) {
        if (newCase.title().isBlank()) {
            throw new Refused("case.title-missing");
        }
        length("case.field.title", newCase.title(), TITLE);
        length("case.field.text", newCase.text(), TEXT);
        length("case.field.place", newCase.place(), TITLE);
        if (newCase.receivedAt().isAfter(clock.instant())) {
            throw new Refused("case.in-future");
        }
        unit(newCase.unit());
        category(newCase.category());
    }

    void unit(UnitCode unit) {
        if (organization.unit(unit).filter(known -> !known.closed()).isEmpty()) {
            throw new Refused("case.unknown-unit", unit.value());
        }
    }

    void category(@Nullable String category) {
        if (category != null && categories.find(category).isEmpty()) {
            throw new Refused("case.unknown-category", category);
        }
    }

    /** The codes from the city down to the unit, with the estates that lie across. */
    String[] path(UnitCode unit) {
        return organization.path(unit).stream()
                .flatMap(above -> Stream.of(above.code(), above.estate()))
                .filter(Objects::nonNull)
                .map(UnitCode::value)
                .toArray(String[]::new);
    }

    static void length(String field, @Nullable String value, int limit) {
        int length = value == null ? 0 : value.codePointCount(0, value.length());
        if (length > limit) {
            throw new Refused("case.too-long", field, limit, length);
        }
    }

    /** Without what no database takes and no person typed: control characters other than tab and line ends, and halves of characters. */
    static @Nullable String clean(@Nullable String value) {
        return value == null
                ? null
                : value.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]", "").strip();
    }
}
