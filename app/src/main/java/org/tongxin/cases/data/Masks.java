package org.tongxin.cases.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How private values are shown to those who need not know them. Which rule applies is told by the name of the value. */
final class Masks {

    private Masks() {}

    static Map<String, String> all(Map<String, Object> values) {
        Map<String, String> masked = new TreeMap<>();
        values.forEach((key, value) -> {
            // A list or a record of private values is shown by the feature that knows what is in it.
            boolean scalar = !(value instanceof Collection) && !(value instanceof Map);
            if (scalar && !String.valueOf(value).isBlank()) {
                masked.put(key, mask(key, String.valueOf(value)));
            }
        });
        return masked;
    }

    static String mask(String key, String value) {
        String kind = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (kind.contains("phone") || kind.contains("mobile") || kind.endsWith("tel")) {
            return phone(value);
        }
        if (kind.contains("idnumber") || kind.contains("idcard") || kind.contains("identity")) {
            return idNumber(value);
        }
        if (kind.contains("address")) {
            return address(value);
        }
        return kind.contains("name") ? name(value) : "***";
    }

    /** 138****5678; a landline keeps its last two digits. */
    static String phone(String value) {
        String digits = value.replaceAll("[^0-9]", "").replaceFirst("^(00)?86(?=1\\d{10}$)", "");
        if (digits.length() == 11 && digits.startsWith("1")) {
            return digits.substring(0, 3) + "****" + digits.substring(7);
        }
        return digits.length() < 7 ? "****" : "****" + digits.substring(digits.length() - 2);
    }

    /** The family name: 张**, and of a compound name its first character only. */
    static String name(String value) {
        String name = value.strip();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The place of registration and the last character: 340***********123X becomes 340**************X. */
    static String idNumber(String value) {
        String id = value.strip();
        return id.length() < 8
                ? "****"
                : id.substring(0, 3) + "*".repeat(id.length() - 4) + id.substring(id.length() - 1);
    }

    /** Up to the road or the estate, without house, entrance and room; at most half of it. */
    static String address(String value) {
        String address = value.strip();
        int half = address.offsetByCodePoints(0, address.codePointCount(0, address.length()) / 2);
        return address.substring(0, half).replaceAll("[0-9０-９一二三四五六七八九十百]+[^\\p{IsHan}]*.{0,3}$", "") + "****";
    }
}
