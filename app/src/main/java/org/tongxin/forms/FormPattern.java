package org.tongxin.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The regular expression of {@code validate.pattern}, meant for JavaScript, with the same meaning here and a bounded number of steps. */
final class FormPattern {

    static final int MAX_LENGTH = 500;
    private static final int MAX_STEPS = 1_000_000;
    private static final String BLANKS = "\\s\\u00a0\\ufeff\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
    private static final Cache<String, Pattern> COMPILED =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private final Pattern pattern;

    /** @throws PatternSyntaxException when it cannot be read */
    FormPattern(String javaScript) {
        if (javaScript.length() > MAX_LENGTH) {
            throw new PatternSyntaxException("> " + MAX_LENGTH, "", -1);
        }
        pattern = COMPILED.get(javaScript, text -> Pattern.compile(translate(text)));
    }

    /** Whether it occurs in the text; an expression that takes too long on a text does not fit it. */
    boolean occursIn(String text) {
        try {
            return pattern.matcher(new Bounded(text)).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** In JavaScript {@code $} is the very end, and brackets mean nothing inside of brackets. */
    static String translate(String javaScript) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < javaScript.length(); i++) {
            char c = javaScript.charAt(i);
            if (c == '\\' && i + 1 < javaScript.length()) {
                char escaped = javaScript.charAt(++i);
                java.append(escape(escaped, inClass));
            } else if (inClass) {
                inClass = c != ']';
                java.append(c == '[' || c == '&' ? "\\" + c : c);
            } else if (c == '[') {
                boolean anything = javaScript.startsWith("[^]", i);
                boolean nothing = javaScript.startsWith("[]", i);
                java.append(anything ? "[\\s\\S]" : nothing ? "(?!)" : "[");
                i += anything ? 2 : nothing ? 1 : 0;
                inClass = !anything && !nothing;
            } else {
                java.append(c == '$' ? "\\z" : c);
            }
        }
        return java.toString();
    }

    /** What means something after a backslash in Java only is an ordinary letter in JavaScript. */
    private static String escape(char c, boolean inClass) {
        return switch (c) {
            case 's' -> inClass ? BLANKS : "[" + BLANKS + "]";
            case 'S' -> "[^" + BLANKS + "]";
            case 'v' -> "\\x0B";
            case 'p', 'P', 'A', 'z', 'Z', 'G', 'Q', 'E', 'R', 'X', 'h', 'H', 'N', 'e', 'a' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    private static final class Bounded implements CharSequence {

        private final CharSequence text;
        private int steps;

        Bounded(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
