package org.tongxin.cases.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/** What a copy of a case has of its own: its number, its tracking code, and its private values sealed under its own number. */
@Component
public class CopiedFiles {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final PrivateValues privateValues;
    private final CaseRows rows;
    private final EncryptionKeys keys;

    CopiedFiles(PrivateValues privateValues, CaseRows rows, EncryptionKeys keys) {
        this.privateValues = privateValues;
        this.rows = rows;
        this.keys = keys;
    }

    public static CaseNumber number(LocalDate day, long count) {
        return CaseNumbers.number(day, count);
    }

    public static String trackingCode(Random random) {
        StringBuilder code = new StringBuilder();
        random.ints(12, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return TrackingCode.normalise(code.toString());
    }

    public Map<String, Object> privateValues(CaseNumber number) {
        return privateValues.of(number);
    }

    public byte[] seal(CaseNumber number, Map<String, Object> values) {
        Map<String, Object> owned = new LinkedHashMap<>(values);
        owned.put(" case", number.value());
        return keys.encrypt(rows.json(owned).getBytes(StandardCharsets.UTF_8));
    }
}
