package org.tongxin.cases.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tongxin.cases.CaseFiles.Redaction;

/** Finds private values in a text by its letters and digits alone, whatever stands between them, and strikes them out. */
final class PrivateWords {

    private static final String STRUCK = "○○";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern ID = Pattern.compile("(?<!\\d)\\d{17}[\\dx](?!\\d)");
    private static final Pattern HOUSE = Pattern.compile("\\d.*");
    private static final Pattern ROOM = Pattern.compile("\\d{3,}");

    private PrivateWords() {}

    static Redaction strike(String text, Map<String, Object> values) {
        Plain plain = Plain.of(text);
        BitSet struck = new BitSet();
        Set<String> found = new TreeSet<>();
        values.forEach((key, value) -> words(
                        key, Plain.of(String.valueOf(value)).characters())
                .forEach(word -> mark(plain, Pattern.compile(Pattern.quote(word)), key, struck, found)));
        mark(plain, MOBILE, "contactPhone", struck, found);
        mark(plain, ID, "idNumber", struck, found);
        return new Redaction(without(text, struck), found);
    }

    /** What would give the value away: of a name also the given name, of an address the part from the house number on, and the room. */
    private static List<String> words(String key, String value) {
        List<String> words = new ArrayList<>(List.of(value));
        String kind = key.toLowerCase(Locale.ROOT);
        if (kind.contains("name") && value.length() > 2 && value.codePoints().allMatch(Character::isIdeographic)) {
            words.add(value.substring(value.length() - 2));
        }
        if (kind.contains("address")) {
            HOUSE.matcher(value).results().forEach(house -> words.add(house.group()));
            ROOM.matcher(value).results().forEach(room -> words.add(room.group()));
        }
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    private static void mark(Plain plain, Pattern pattern, String key, BitSet struck, Set<String> found) {
        Matcher matcher = pattern.matcher(plain.characters());
        while (matcher.find()) {
            struck.set(plain.places().get(matcher.start()), plain.places().get(matcher.end() - 1) + 1);
            found.add(key);
        }
    }

    private static String without(String text, BitSet struck) {
        StringBuilder left = new StringBuilder();
        IntStream.range(0, text.length()).forEach(i -> {
            if (!struck.get(i)) {
                left.append(text.charAt(i));
            } else if (i == 0 || !struck.get(i - 1)) {
                left.append(STRUCK);
            }
        });
        return left.toString();
    }

    /**
     * The letters and digits of a text.
     *
     * @param places where each of them stands in the text
     */
    private record Plain(String characters, List<Integer> places) {

        static Plain of(String text) {
            StringBuilder characters = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                String normal = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
                for (char character : normal.toCharArray()) {
                    if (Character.isLetterOrDigit(character)) {
                        characters.append(character);
                        places.add(i);
                    }
                }
            }
            return new Plain(characters.toString(), places);
        }
    }
}
