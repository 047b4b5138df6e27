package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Parsers;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** A new version of a table or a called process beside deployed diagrams that go on using it: their newest versions, and older ones in which cases run. */
class InUseTest {

    private static final String VISITS = "visits.bpmn";
    private static final String CHECK = "visits-check.bpmn";
    private static final String TABLE = "visits-risk.dmn";
    private static final String LIMITS = "limits.dmn";
    private static final Change GIVEN = new Change("value=\"checker\"", "value=\"checker, stars\"");
    private static final Change HANDED = new Change(
            "target=\"checker\" />", "target=\"checker\" /><camunda:in source=\"urgency\" target=\"stars\" />");
    private static final Change CODE = new Change("errorCode=\"check-failed\"", "errorCode=\"check-late\"");
    private static final Change ANY = new Change(" errorRef=\"Error_CheckFailed\"", "");
    private static final Change COLUMN = new Change("name=\"risk\"", "name=\"danger\"");
    private static final Change UNREAD = new Change("decisionResult[0].risk", "decisionResult[0].danger");
    private static final Change OWN =
            new Change("camunda:decisionRef=", "camunda:decisionRefBinding=\"deployment\" camunda:decisionRef=");
    private static final Change LIMIT = new Change("visits.do", "visits.went");
    private static final Change NOTHING = new Change("", "");

    record Change(String from, String to) {

        String in(String text) {
            assertThat(text).contains(from);
            return text.replace(from, to);
        }
    }

    /**
     * @param what the beginning of the rule
     * @param file that is deployed anew
     * @param change what is different in it
     * @param repaired how its user goes on without
     */
    record Loss(String what, String file, Change change, Change repaired) {}

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss("given", CHECK, GIVEN, HANDED),
                new Loss("error", CHECK, CODE, ANY),
                new Loss("output", TABLE, COLUMN, UNREAD),
                new Loss("output", TABLE, COLUMN, OWN),
                new Loss("limit", LIMITS, LIMIT, LIMIT));
    }

    static Set<String> rules() {
        return losses().flatMap(loss -> Stream.of(loss.what() + "-used", loss.what() + "-running"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theNewestDiagramKeepsWhatItUses(Loss loss) throws IOException {
        refused(deploy(loss, deployed(NOTHING)), loss.what() + "-used", "visits");
        assertThat(deploy(loss, deployed(loss.repaired())).all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void anOlderOneKeepsItAsLongAsCasesRunInIt(Loss loss) throws IOException {
        refused(deploy(loss, deployed(loss.repaired(), running(NOTHING, false))), loss.what() + "-running", "3", "12");
        assertThat(deploy(loss, deployed(loss.repaired(), running(loss.repaired(), false)))
                        .all())
                .isEmpty();
    }

    @Test
    void theOneThatIsReplacedIsOlderFromNowOn() throws IOException {
        Map<String, byte[]> files = RuleCheckerTest.base();
        files.put(TABLE, COLUMN.in(text(TABLE)).getBytes(StandardCharsets.UTF_8));
        files.put(VISITS, UNREAD.in(text(VISITS)).getBytes(StandardCharsets.UTF_8));
        assertThat(Models.check(files, deployed(NOTHING)).all()).isEmpty();
        refused(Models.check(files, deployed(NOTHING, running(NOTHING, true))), "output-running", "visits");
    }

    /** The forms of a deployed caller say which variables there are to hand over. */
    @Test
    void whoHandsOverEverythingHandsOverWhatItsFormsStore() throws IOException {
        Change everything =
                new Change("<camunda:in source=\"checker\" target=\"checker\" />", "<camunda:in variables=\"all\" />");
        Change stored = new Change("value=\"checker\"", "value=\"checker, outcome\"");
        Change unheard = new Change("value=\"checker\"", "value=\"checker, visitor\"");
        assertThat(deploy(new Loss("given", CHECK, stored, NOTHING), deployed(everything))
                        .all())
                .isEmpty();
        refused(deploy(new Loss("given", CHECK, unheard, NOTHING), deployed(everything)), "given-used", "visitor");
    }

    @Test
    void aCalledProcessThatIsAsBeforeGoesAloneToo() throws IOException {
        Change renamed = new Change("name=\"已核实\"", "name=\"核实过了\"");
        assertThat(deploy(new Loss("", CHECK, renamed, NOTHING), deployed(NOTHING))
                        .all())
                .isEmpty();
    }

    private static void refused(Findings findings, String rule, String... details) {
        assertThat(findings.all()).extracting(Finding::rule).containsOnly(rule);
        assertThat(findings.all().get(0).details()).contains(details);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(findings.text(Models.MESSAGES, locale))
                    .contains("visits")
                    .doesNotContain("!model.", "{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "''");
        }
    }

    private static Findings deploy(Loss loss, Known deployed) throws IOException {
        String text = loss.change().in(text(loss.file()));
        return Models.check(Map.of(loss.file(), text.getBytes(StandardCharsets.UTF_8)), deployed);
    }

    private static Known deployed(Change visits, Known.Version... running) throws IOException {
        return new Deployed(
                Stream.concat(
                                Stream.of(
                                        new Known.Version("visits:4", model(VISITS, visits), 4, true, 0),
                                        new Known.Version("visits-check:1", model(CHECK, NOTHING), 1, true, 0)),
                                Stream.of(running))
                        .toList(),
                Map.of("visits-risk", table(TABLE), "limits", table(LIMITS)));
    }

    private static Known.Version running(Change visits, boolean newest) throws IOException {
        return new Known.Version("visits:3", model(VISITS, visits), 3, newest, 12);
    }

    private record Deployed(List<Known.Version> versions, Map<String, DmnModelInstance> tables) implements Known {

        @Override
        public Set<String> roles() {
            return Models.alone(Set.of()).roles();
        }

        @Override
        public Optional<DmnModelInstance> table(String key) {
            return Optional.ofNullable(tables.get(key));
        }

        @Override
        public List<FormSchema> forms(String definition) {
            return definition.startsWith("visits:")
                    ? List.of(form("visits-start.form"), form("visits-do.form"))
                    : List.of();
        }

        @Override
        public Optional<BpmnModelInstance> process(String key) {
            return versions.stream()
                    .filter(version -> version.newest() && version.definition().startsWith(key + ":"))
                    .map(Version::model)
                    .findFirst();
        }
    }

    private static FormSchema form(String file) {
        try {
            return Parsers.forms().parse(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BpmnModelInstance model(String file, Change change) throws IOException {
        return Bpmn.readModelFromStream(
                new ByteArrayInputStream(change.in(text(file)).getBytes(StandardCharsets.UTF_8)));
    }

    private static DmnModelInstance table(String file) throws IOException {
        return Dmn.readModelFromStream(new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String file) throws IOException {
        return file.equals(LIMITS)
                ? Models.limits(RuleCheckerTest.LIMITS)
                : new ClassPathResource("modeling/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
