package org.tongxin.cases.data;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/** The private values of a case, encrypted as one text that also names the case, so that no row can stand in for another. */
@Component
class PrivateValues {

    private static final String OWNER = " case";

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final EncryptionKeys keys;

    PrivateValues(JdbcClient jdbc, CaseRows rows, EncryptionKeys keys) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.keys = keys;
    }

    Map<String, Object> of(CaseNumber number) {
        return jdbc.sql("select key_id, content from case_private where case_number = :number")
                .param("number", number.value())
                .query((row, index) -> decrypt(number, row.getString("key_id"), row.getBytes("content")))
                .optional()
                .orElseGet(Map::of);
    }

    /** Adds and replaces values, inside groups too; a null value removes the key. */
    void merge(CaseNumber number, Map<String, Object> values) {
        jdbc.sql("select 1 from case_file where number = :number for update")
                .param("number", number.value())
                .query(Integer.class)
                .single();
        store(number, merged(of(number), values));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> stored, Map<String, Object> values) {
        Map<String, Object> merged = new LinkedHashMap<>(stored);
        values.forEach((key, value) -> merged.put(
                key,
                merged.get(key) instanceof Map<?, ?> group && value instanceof Map<?, ?> part
                        ? merged((Map<String, Object>) group, (Map<String, Object>) part)
                        : value));
        merged.values().removeIf(value -> value == null);
        return merged;
    }

    /** Encrypts with the current key what an earlier one encrypted. */
    void renew(CaseNumber number) {
        merge(number, Map.of());
    }

    private void store(CaseNumber number, Map<String, Object> values) {
        Map<String, Object> owned = new LinkedHashMap<>(values);
        owned.put(OWNER, number.value());
        jdbc.sql("""
                        insert into case_private (case_number, key_id, content) values (:number, :key, :content)
                        on conflict (case_number) do update set key_id = excluded.key_id, content = excluded.content
                        """)
                .param("number", number.value())
                .param("key", keys.current())
                .param("content", keys.encrypt(rows.json(owned).getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    private Map<String, Object> decrypt(CaseNumber number, String keyId, byte[] content) {
        Map<String, Object> values =
                new LinkedHashMap<>(rows.values(new String(keys.decrypt(keyId, content), StandardCharsets.UTF_8)));
        if (!number.value().equals(values.remove(OWNER))) {
            throw new IllegalStateException("The private values of case " + number + " belong to another case");
        }
        return values;
    }
}
