package org.tongxin.tables.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.tables.Column;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableContent;
import org.tongxin.tables.process.DmnText.Place;
import org.tongxin.tables.process.DmnText.RuleText;

/** Writes rows as the Modeler does. A row that was there keeps its text but for what is changed in it. */
final class RuleWriter {

    private static final String STEP = "  ";

    private final DmnText file;
    private final TableContent table;
    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Map<String, Row> before = new LinkedHashMap<>();

    RuleWriter(DmnText file, TableContent table) {
        this.file = file;
        this.table = table;
        file.rules().forEach(rule -> rules.put(rule.id(), rule));
        table.rows().forEach(row -> before.put(row.id(), row));
        boolean whole = file.rules().stream()
                .allMatch(rule -> rule.cells().size() == table.columns().size());
        if (rules.isEmpty() || !whole || !rules.keySet().equals(before.keySet())) {
            throw new Refused("tables.file.unusual");
        }
    }

    String rule(Row row) {
        RuleText rule = rules.get(row.id());
        Row was = before.get(row.id());
        return rule == null || was == null ? fresh(row) : remark(rule) + changed(rule, was, row);
    }

    /** What somebody has written between this rule and the one above goes where the rule goes. */
    private String remark(RuleText rule) {
        int at = file.rules().indexOf(rule);
        String between = at == 0
                ? ""
                : file.text()
                        .substring(
                                file.rules().get(at - 1).all().to(), rule.all().from())
                        .strip();
        return between.isEmpty() ? "" : between + line(rule.all().from());
    }

    private String line(int at) {
        return (file.text().contains("\r\n") ? "\r\n" : "\n") + indent(at);
    }

    /** The file with these rows instead of its own. */
    String with(List<String> written) {
        List<RuleText> all = file.rules();
        String text = file.text();
        int first = all.get(0).all().from();
        int last = all.get(all.size() - 1).all().to();
        return text.substring(0, first) + String.join(line(first), written) + text.substring(last);
    }

    /** Blank space before a place, from the beginning of its line. */
    private String indent(int at) {
        int line = file.text().lastIndexOf('\n', at - 1) + 1;
        String before = file.text().substring(line, at);
        return before.isBlank() ? before : "";
    }

    private String changed(RuleText rule, Row was, Row row) {
        StringBuilder text = new StringBuilder(file.at(rule.all()));
        int start = rule.all().from();
        for (int i = rule.cells().size() - 1; i >= 0; i--) {
            if (!was.cells().get(i).equals(row.cells().get(i))) {
                replace(
                        text,
                        start,
                        rule.cells().get(i),
                        element(rule.prefix(), "text", row.cells().get(i)));
            }
        }
        if (!was.note().equals(row.note())) {
            note(text, rule, row.note());
        }
        return text.toString();
    }

    private void note(StringBuilder text, RuleText rule, String note) {
        int start = rule.all().from();
        String written = element(rule.prefix(), "description", note);
        @Nullable Place place = rule.note();
        if (place == null) {
            text.insert(rule.afterTag() - start, line(start) + STEP + written);
        } else {
            replace(text, start, place, written);
        }
    }

    private static void replace(StringBuilder text, int start, Place place, String by) {
        text.replace(place.from() - start, place.to() - start, by);
    }

    private String fresh(Row row) {
        RuleText model = file.rules().get(0);
        String prefix = model.prefix();
        String line = line(model.all().from());
        StringBuilder text = new StringBuilder("<" + prefix + "rule id=\"" + escaped(row.id()) + "\">");
        if (!row.note().isEmpty()) {
            text.append(line).append(STEP).append(element(prefix, "description", row.note()));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String entry = prefix + (column.output() ? "outputEntry" : "inputEntry");
            text.append(line).append(STEP).append("<").append(entry);
            text.append(" id=\"").append(escaped(row.id() + "_" + column.id())).append("\">");
            text.append(line)
                    .append(STEP)
                    .append(STEP)
                    .append(element(prefix, "text", row.cells().get(i)));
            text.append(line).append(STEP).append("</").append(entry).append(">");
        }
        return text.append(line).append("</").append(prefix).append("rule>").toString();
    }

    private static String element(String prefix, String name, String content) {
        return "<" + prefix + name + ">" + escaped(content) + "</" + prefix + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
