package org.tongxin.cases.data;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, in Chinese and English, what is wrong with the encryption key. */
class EncryptionKeyFailureAnalyzer extends AbstractFailureAnalyzer<EncryptionKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EncryptionKeyException cause) {
        String key = Objects.requireNonNull(cause.getMessage());
        return new FailureAnalysis(
                text(Locale.ROOT, key) + System.lineSeparator() + text(Locale.ENGLISH, key), null, cause);
    }

    private static String text(Locale locale, String key) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n/cases", locale, noFallback).getString(key);
    }
}
