package org.tongxin.common;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values in the query of a page's address. People can type anything there: what nobody understands counts as left out. */
public final class AddressValues {

    private AddressValues() {}

    /** The value of that name; null when it is missing or blank. */
    public static @Nullable String one(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank()).orElse(null);
    }

    /** The unit of that name, which need not exist; null when it is missing or cannot be a code. */
    public static @Nullable UnitCode unit(QueryParameters query, String name) {
        String code = one(query, name);
        return code == null || !UnitCode.fits(code) ? null : new UnitCode(code);
    }

    /** The one with that id. */
    public static <E> E among(E[] all, Function<E, String> id, @Nullable String wanted, E otherwise) {
        E found = amongOrNull(all, id, wanted);
        return found == null ? otherwise : found;
    }

    /** The one with that id; null when there is none. */
    public static <E> @Nullable E amongOrNull(E[] all, Function<E, String> id, @Nullable String wanted) {
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Adds a value, unless there is none. */
    public static void put(Map<String, List<String>> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, List.of(value));
        }
    }
}
