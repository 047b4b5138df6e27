package org.tongxin.forms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;

/** Camunda forms: read, shown as native fields, and validated by the same schema on the server. */
@Service
public class Forms {

    private final FormParser parser;
    private final Feel feel;
    private final Clock clock;
    private final Messages messages;
    private final Translations translations;

    Forms(FormParser parser, Feel feel, Clock clock, Messages messages, Translations translations) {
        this.parser = parser;
        this.feel = feel;
        this.clock = clock;
        this.messages = messages;
        this.translations = translations;
    }

    /** @throws FormSchemaException when it is not a form that can be shown and validated */
    public FormSchema parse(String json) {
        return parser.parse(json);
    }

    /**
     * Validates what a browser sent and sorts it by destination. Values of hidden and disabled fields are dropped; read-only and computed ones are
     * the server's own.
     *
     * @param context what the server knows, the same that the form was shown with
     * @param submitted a tree of values by key, as {@link FormView#values} gives it
     * @throws SubmissionRejected with a text for each path in the current person's language
     */
    public Submission validate(FormSchema schema, Map<String, ?> context, Map<String, ?> submitted) {
        FormModel model = new FormModel(schema, context, feel);
        List<Violation> violations = new FormValidator(schema, model, clock).submit(submitted);
        if (!violations.isEmpty()) {
            FormTexts texts = new FormTexts(model, messages, translations);
            Map<String, String> errors = new LinkedHashMap<>();
            violations.forEach(violation -> errors.putIfAbsent(violation.path(), texts.error(violation)));
            throw new SubmissionRejected(errors);
        }
        return SubmissionWriter.write(model);
    }

    /** A form to fill in, with the context's values in it. */
    public FormView view(FormSchema schema, Map<String, ?> context) {
        FormModel model = new FormModel(schema, context, feel);
        return new FormView(schema, model, new FormTexts(model, messages, translations), clock);
    }

    /**
     * What somebody might fill in who only wants to get on: what is required and what the process reads, as little as possible.
     *
     * @param chosen by key, instead of what would come first
     */
    public Map<String, Object> sample(FormSchema schema, Map<String, ?> context, Map<String, Object> chosen) {
        return new SampleAnswers(new FormModel(schema, context, feel), clock).with(chosen);
    }

    /** One such filling for each option of what the process reads. */
    public List<Map<String, Object>> ways(FormSchema schema, Map<String, ?> context) {
        Set<Map<String, Object>> ways = new LinkedHashSet<>();
        new SampleAnswers(new FormModel(schema, context, feel), clock)
                .decisions()
                .forEach((key, values) ->
                        values.forEach(value -> ways.add(sample(schema, context, Map.of(key, value)))));
        return ways.isEmpty() ? List.of(sample(schema, context, Map.of())) : List.copyOf(ways);
    }
}
