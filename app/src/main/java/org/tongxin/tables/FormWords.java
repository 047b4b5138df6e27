package org.tongxin.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.Translations;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/** What forms call the values that tables ask for: the options of the fields of that name. */
@Component
class FormWords {

    private final ModelCatalogue catalogue;
    private final Forms forms;
    private final Translations translations;
    private final Cache<String, List<Named>> known =
            Caffeine.newBuilder().maximumSize(500).build();

    FormWords(ModelCatalogue catalogue, Forms forms, Translations translations) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.translations = translations;
    }

    private record Named(String field, String value, String label) {}

    /** In the reader's language. */
    List<Choice> of(String field) {
        return catalogue.newest().stream()
                .filter(version -> version.kind() == ModelKind.FORM)
                .flatMap(version -> known.get(version.definition(), id -> named(version)).stream())
                .filter(named -> named.field.equals(field))
                .map(named -> new Choice(named.value, translations.get(named.label)))
                .toList();
    }

    private List<Named> named(ModelVersion version) {
        List<Named> all = new ArrayList<>();
        schema(version).all().forEach(component -> {
            for (JsonNode option : component.property("values")) {
                all.add(new Named(
                        component.text("key"),
                        option.path("value").asText(),
                        option.path("label").asText()));
            }
        });
        return all;
    }

    private FormSchema schema(ModelVersion version) {
        try {
            return forms.parse(new String(catalogue.content(version), StandardCharsets.UTF_8));
        } catch (Refused unreadable) {
            return new FormSchema(version.key(), 0, List.of());
        }
    }
}
