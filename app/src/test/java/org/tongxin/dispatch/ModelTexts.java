package org.tongxin.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The Chinese texts of diagrams, tables and forms that people read: names and labels, and all that a form says. */
final class ModelTexts {

    private static final Pattern NAMES = Pattern.compile("\\b(?:name|label)=\"([^\"]*)\"");
    /** What a table and its rows are for. */
    private static final Pattern DESCRIPTION = Pattern.compile("<description>([^<]*)</description>");

    private static final Pattern DOCUMENTATION = Pattern.compile("<bpmn:documentation>([^<]*)</bpmn:documentation>");
    /** Where the case file or a notice says something, and the sentences in quotation marks there. */
    private static final Pattern SAYING =
            Pattern.compile("\\b(?:caseFile\\.(?:progress|note|close)|notice\\.tell)\\([^\"<]*");

    private static final Pattern SENTENCE = Pattern.compile("(?:'|&#39;)([^'&]+)(?:'|&#39;)");
    private static final Set<String> IN_FORMS =
            Set.of("label", "description", "text", "content", "dateLabel", "timeLabel", "patternErrorMessage");

    private ModelTexts() {}

    static List<String> of(Path root) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(root.resolve("processes"))) {
            String model = Files.readString(file);
            Stream.of(NAMES, DOCUMENTATION, DESCRIPTION)
                    .flatMap(pattern -> pattern.matcher(model).results())
                    .map(found -> found.group(1).strip())
                    .forEach(texts::add);
            SAYING.matcher(model)
                    .results()
                    .flatMap(saying -> SENTENCE.matcher(saying.group()).results())
                    .map(sentence -> sentence.group(1))
                    .forEach(texts::add);
        }
        for (Path file : files(root.resolve("forms"))) {
            collect(new ObjectMapper().readTree(file.toFile()), texts);
        }
        return texts.stream().filter(ModelTexts::chinese).toList();
    }

    static List<String> translated(Path root) throws IOException {
        try (var csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(root.resolve("processes/translations.en.csv")))) {
            return csv.stream()
                    .filter(row -> !row.get("en").isBlank())
                    .map(row -> row.get("zh"))
                    .toList();
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        node.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual() && IN_FORMS.contains(field.getKey())) {
                texts.add(field.getValue().asText());
            }
        });
        node.forEach(child -> collect(child, texts));
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> !file.startsWith(folder.resolve("target")))
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList();
        }
    }
}
