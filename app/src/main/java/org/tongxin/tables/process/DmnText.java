package org.tongxin.tables.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table stand in its file. The file has been looked through before: it is well-formed and has no document type. Everything that is not a row is never
 * touched, so that ids, layout, remarks and what other tools wrote stay to the letter.
 */
final class DmnText {

    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<(/?)([\\w:.-]+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL);

    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"']([^\"']*)[\"']");

    private final String text;
    private final List<RuleText> rules = new ArrayList<>();

    /** From the first character to before the last. */
    record Place(int from, int to) {}

    record RuleText(
            String id, Place all, int afterTag, @Nullable Place note, List<Place> cells, String prefix) {}

    private record Open(String name, String tag, int from, int to) {}

    DmnText(String text) {
        this.text = text;
        read();
    }

    String text() {
        return text;
    }

    String at(Place place) {
        return text.substring(place.from(), place.to());
    }

    List<RuleText> rules() {
        return rules;
    }

    private void read() {
        Deque<Open> open = new ArrayDeque<>();
        Matcher markup = MARKUP.matcher(text);
        List<Place> cells = new ArrayList<>();
        Place note = null;
        while (markup.find()) {
            String name = markup.group(2);
            if (name == null) {
                continue;
            }
            boolean closing = !markup.group(1).isEmpty();
            boolean empty = markup.group().endsWith("/>");
            if (!closing) {
                open.push(new Open(local(name), markup.group(), markup.start(), markup.end()));
            }
            if (closing || empty) {
                Open ended = open.pop();
                Place place = new Place(ended.from, markup.end());
                String parent = open.isEmpty() ? "" : open.peek().name;
                if (ended.name.equals("text") && (parent.equals("inputEntry") || parent.equals("outputEntry"))) {
                    cells.add(place);
                } else if (ended.name.equals("description") && parent.equals("rule")) {
                    note = place;
                } else if (ended.name.equals("rule") && parent.equals("decisionTable")) {
                    String prefix = name.contains(":") ? name.substring(0, name.indexOf(':') + 1) : "";
                    rules.add(new RuleText(id(ended.tag), place, ended.to, note, List.copyOf(cells), prefix));
                    cells.clear();
                    note = null;
                }
            }
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String id(String tag) {
        Matcher id = ID.matcher(tag);
        return id.find() ? id.group(1) : "";
    }
}
