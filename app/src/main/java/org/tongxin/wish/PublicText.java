package org.tongxin.wish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.forms.SubmissionRejected;

/** What of a wish everybody may read: the approver's words, in which nothing stands that identifies the person. */
@Component
class PublicText {

    static final String TITLE = "publicTitle";
    static final String TEXT = "publicText";

    private final CaseFiles cases;
    private final Messages messages;

    PublicText(CaseFiles cases, Messages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    /** The wisher's words with the private values struck out, as a beginning for the approver. */
    void draft(CaseFile file) {
        cases.update(
                file.number(),
                Map.of(
                        TITLE, cases.redact(file.number(), file.title()).text(),
                        TEXT, cases.redact(file.number(), file.text()).text()));
    }

    /**
     * @throws SubmissionRejected naming what was found and in which field, not the value itself
     */
    void check(CaseNumber number, String title, String text) {
        Map<String, String> errors = new HashMap<>();
        Map.of(TITLE, title, TEXT, text).forEach((field, words) -> {
            Set<String> found = cases.redact(number, words).found();
            if (!found.isEmpty()) {
                errors.put(field, messages.get("wish.identifies", names(found)));
            }
        });
        if (!errors.isEmpty()) {
            throw new SubmissionRejected(errors);
        }
    }

    private String names(Set<String> found) {
        List<String> known = List.of("contactName", "contactPhone", "contactAddress", "idNumber");
        return Stream.concat(
                        known.stream().filter(found::contains).map(key -> messages.get("case.private." + key)),
                        found.stream()
                                .filter(key -> !known.contains(key))
                                .map(key -> messages.get("wish.other-private"))
                                .distinct())
                .collect(Collectors.joining(messages.get("wish.and")));
    }
}
