package org.tongxin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.tongxin.common.Vocabulary;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "org.tongxin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyWorkflowAndProcessPackagesKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("org.tongxin.workflow..", "org.tongxin..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule whatIsMoreGeneralDoesNotKnowWhatIsMoreSpecial = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("common")
            .definedBy("org.tongxin.common..")
            .layer("organization")
            .definedBy("org.tongxin.organization..")
            .layer("absence")
            .definedBy("org.tongxin.absence..")
            .layer("deadline")
            .definedBy("org.tongxin.deadline..")
            .layer("forms")
            .definedBy("org.tongxin.forms..")
            .layer("cases")
            .definedBy("org.tongxin.cases..")
            .layer("export")
            .definedBy("org.tongxin.export..")
            .layer("workflow")
            .definedBy("org.tongxin.workflow..")
            .layer("modeling")
            .definedBy("org.tongxin.modeling..")
            .layer("features")
            .definedBy(
                    "org.tongxin.inbox..",
                    "org.tongxin.notification..",
                    "org.tongxin.extension..",
                    "org.tongxin.mediation..",
                    "org.tongxin.audit..",
                    "org.tongxin.intake..",
                    "org.tongxin.wish..",
                    "org.tongxin.points..",
                    "org.tongxin.joining..",
                    "org.tongxin.property..",
                    "org.tongxin.supervision..",
                    "org.tongxin.statistics..",
                    "org.tongxin.tables..",
                    "org.tongxin.migration..",
                    "org.tongxin.incidents..",
                    "org.tongxin.whatif..")
            .layer("shell")
            .definedBy("org.tongxin.shell..")
            .withOptionalLayers(true)
            .whereLayer("shell")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("modeling")
            .mayOnlyBeAccessedByLayers("features", "shell")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("features", "shell")
            .whereLayer("workflow")
            .mayOnlyBeAccessedByLayers("modeling", "features", "shell")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("export", "workflow", "modeling", "features", "shell")
            .whereLayer("forms")
            .mayOnlyBeAccessedByLayers("cases", "workflow", "modeling", "features", "shell")
            .whereLayer("deadline")
            .mayOnlyBeAccessedByLayers("forms", "cases", "workflow", "modeling", "features", "shell")
            .whereLayer("organization")
            .mayOnlyBeAccessedByLayers(
                    "absence", "deadline", "forms", "cases", "export", "workflow", "modeling", "features", "shell")
            .whereLayer("absence")
            .mayOnlyBeAccessedByLayers("cases", "workflow", "modeling", "features", "shell");

    /** They meet in diagrams: a process that is taken away takes nothing else with it. */
    @ArchTest
    static final ArchRule processesAndPointsDoNotKnowEachOther =
            slices().matching("org.tongxin.(wish|points|intake)..").should().notDependOnEachOther();

    /** The engine's expressions find methods of public classes only. */
    @ArchTest
    static final ArchRule whatDiagramsNameIsPublic =
            classes().that().areAnnotatedWith(Vocabulary.class).should().bePublic();

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
