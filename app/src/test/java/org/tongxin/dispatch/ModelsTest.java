package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxin.modeling.Findings;
import org.tongxin.modeling.process.Models;

/** What every diagram, table and form of the project keeps to (CONTRIBUTING.md, "What a diagram may say"). */
class ModelsTest {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");

    static List<Path> diagrams() {
        return files("processes", ".bpmn");
    }

    static List<Path> tables() {
        return files("processes", ".dmn");
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    /** What a deployment would be refused for: the build asks the same checker as the engine does. */
    @Test
    void allOfItCouldBeDeployed() throws IOException {
        Findings findings = Models.check(Models.read(ROOT.resolve("processes"), ROOT.resolve("forms")));
        assertThat(findings.text(Models.MESSAGES, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDiagramIsInTheFolderOfItsNameAndItsCasesAreKeptTenYears(Path file) {
        Process process = Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        assertThat(file.getParent().getFileName()).hasToString(process.getId());
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theAnswersOfATableAreKeptTenYears(Path file) {
        Decision decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsUsedByADiagram(Path file) throws IOException {
        var form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.get("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(diagrams())
                .anySatisfy(diagram -> assertThat(Files.readString(diagram))
                        .contains("formRef=\"" + form.get("id").asText() + "\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatAFormPromisesToShowTheResidentIsShown(Path file) throws IOException {
        assertThat(new ObjectMapper().readTree(file.toFile()).findParents("description"))
                .filteredOn(field -> field.get("description").asText().contains("居民会看到"))
                .allMatch(field -> field.at("/properties/resident").asText().equals("true"));
    }

    @Test
    void everyTextThatPeopleReadHasAnEnglishOne() throws IOException {
        assertThat(ModelTexts.of(ROOT)).isNotEmpty();
        assertThat(new HashSet<>(ModelTexts.of(ROOT))).isSubsetOf(ModelTexts.translated(ROOT));
    }

    @Test
    void everyTranslationStandsOnce() throws IOException {
        assertThat(ModelTexts.translated(ROOT)).doesNotHaveDuplicates();
    }

    private static List<Path> files(String folder, String suffix) {
        try (var walk = Files.walk(ROOT.resolve(folder))) {
            Predicate<Path> built = file -> file.startsWith(ROOT.resolve(folder).resolve("target"));
            return walk.filter(built.negate())
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
