package org.tongxin.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongxin.common.FormsCommon;
import org.tongxin.common.Messages;

/** Forms without an application around them; it is 1 May 2026, 10:00 in Shanghai. */
final class FormKit {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T02:00:00Z"), Feel.ZONE);
    static final Feel FEEL = new Feel(CLOCK);
    static final FormParser PARSER = new FormParser(FEEL);
    static final Messages MESSAGES = FormsCommon.messages(source());
    static final Forms FORMS = new Forms(PARSER, FEEL, CLOCK, MESSAGES, FormsCommon.translations());

    private FormKit() {}

    private static ResourceBundleMessageSource source() {
        LocaleContextHolder.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("i18n/forms", "i18n/common");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** A form of these components, each a JSON object. */
    static String json(String... components) {
        return "{\"id\":\"Form_Test\",\"type\":\"default\",\"schemaVersion\":19,\"components\":["
                + String.join(",", components) + "]}";
    }

    static FormSchema form(String... components) {
        return PARSER.parse(json(components));
    }

    static Submission submit(FormSchema schema, Map<String, ?> submitted) {
        return FORMS.validate(schema, Map.of(), submitted);
    }
}
