package org.tongxin.common;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** English for the Chinese texts of diagrams and forms, from {@code processes/translations.en.csv} (columns {@code zh,en}). */
@Component
public class Translations {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, String> english = new HashMap<>();

    Translations() {
        var resource = new ClassPathResource("processes/translations.en.csv");
        if (!resource.exists()) {
            return;
        }
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            records.forEach(record -> english.put(record.get("zh"), record.get("en")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in the current person's language; the Chinese itself when there is no other. */
    public String get(String chinese) {
        var ui = UI.getCurrent();
        return get(chinese, ui == null ? LocaleContextHolder.getLocale() : ui.getLocale());
    }

    public String get(String chinese, Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? english.getOrDefault(chinese.strip(), chinese)
                : chinese;
    }
}
