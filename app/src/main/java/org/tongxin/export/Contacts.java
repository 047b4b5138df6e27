package org.tongxin.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

/**
 * Whom a case is to be answered to: in full for who works on it and may see it in full, which is recorded in the case with the reason; masked for whoever
 * else may see the case; empty otherwise.
 */
@Component
class Contacts {

    static final List<String> FIELDS = List.of("contactName", "contactPhone", "contactAddress");

    private final CaseFiles cases;

    Contacts(CaseFiles cases) {
        this.cases = cases;
    }

    /** @param full whether at least one value is not masked */
    record Contact(List<@Nullable String> values, boolean full) {}

    Contact of(Person person, CaseNumber number, String reason) {
        Map<String, String> masked = cases.maySee(person, number) ? cases.masked(number) : Map.of();
        boolean full = !masked.isEmpty() && cases.mayReveal(person, number);
        List<@Nullable String> values = new ArrayList<>();
        for (String field : FIELDS) {
            String value = masked.get(field);
            values.add(value != null && full ? cases.reveal(number, person, field, reason) : value);
        }
        return new Contact(values, full && values.stream().anyMatch(value -> value != null));
    }
}
