package org.tongxin.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.IntegrationTest;
import org.tongxin.forms.Destination;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;
import org.tongxin.forms.SubmissionRejected;

/** What the forms of a wish ask for, and where the answers go. */
@IntegrationTest
class WishFormsTest {

    private static final Map<String, Object> CHOICES = Map.of(
            "grids", List.of(Map.of("label", "第一网格", "value", WishScenario.GRID)),
            "colleagues", List.of(Map.of("label", "孙晓燕", "value", "grid-worker")));

    private static final Map<String, Object> WISH =
            Map.of("title", "老花镜", "text", "看不清报纸", "wishKind", "health", "amount", 80, "consent", true);

    @Autowired
    Forms forms;

    @Test
    void aWishNamesItsKindAndAgreesToBePublished() {
        assertRefused("wish-start", Map.of(), "title", "text", "wishKind", "consent");
        assertRefused("wish-start", with(WISH, "consent", false), "consent");
        assertRefused("wish-start", with(WISH, "amount", -1), "amount");
        assertRefused("wish-start", with(WISH, "wishKind", "palace"), "wishKind");
        Submission wish = submit("wish-start", with(WISH, "contactName", "赵桂兰"));
        assertThat(wish.of(Destination.PRIVATE)).containsEntry("contactName", "赵桂兰");
        assertThat(wish.of(Destination.VARIABLE))
                .containsEntry("wishKind", "health")
                .doesNotContainKeys("contactName", "title", "text");
    }

    @Test
    void publishingNeedsTheWholeCardAndDecliningAReason() {
        assertRefused("wish-approve", Map.of("outcome", "publish"), "wishKind", "grid", "publicTitle", "publicText");
        assertRefused("wish-approve", Map.of("outcome", "decline"), "declineReason");
        assertRefused("wish-approve", with(WishScenario.approval(), "publicTitle", "长".repeat(41)), "publicTitle");
        Submission approved = submit("wish-approve", WishScenario.approval());
        assertThat(approved.of(Destination.CASE)).containsKeys("publicTitle", "publicText");
        assertThat(approved.of(Destination.VARIABLE)).containsOnlyKeys("outcome", "wishKind", "amount", "grid");
    }

    @ParameterizedTest
    @CsvSource({
        "wish-fulfil, done, fulfilNote",
        "wish-fulfil, unable, unableReason",
        "wish-confirm, yes, confirmReason",
        "wish-confirm, no, confirmReason",
        "wish-review, granted, reviewNote",
        "wish-review, community, reviewNote"
    })
    void everyDecisionSaysWhy(String form, String outcome, String reason) {
        Map<String, Object> decided = Map.of("outcome", outcome, "proof", "none");
        assertThatThrownBy(() -> submit(form, decided))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsKey(reason));
    }

    @Test
    void theCommunityNamesOneOfItsOwn() {
        assertRefused("wish-take-on", Map.of(), "handler");
        assertRefused("wish-take-on", Map.of("handler", "somebody-else"), "handler");
        assertThat(submit("wish-take-on", Map.of("handler", "grid-worker")).of(Destination.VARIABLE))
                .containsEntry("handler", "grid-worker");
        assertRefused("wish-resolve", Map.of(), "resolveNote");
    }

    private void assertRefused(String form, Map<String, ?> submitted, String... fields) {
        assertThatThrownBy(() -> submit(form, submitted))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys(fields));
    }

    private Submission submit(String form, Map<String, ?> submitted) {
        try {
            String json = new ClassPathResource("forms/" + form + ".form").getContentAsString(StandardCharsets.UTF_8);
            return forms.validate(forms.parse(json), CHOICES, submitted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> with(Map<String, ?> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }
}
