package org.benmo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Arrows between rooms go down only; what is not listed is forbidden. */
final class ArrowsTest {
    private static final String HOUSE = "org.benmo.";
    private static final int CLASSES_AT_LEAST = 200;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.benmo");

    static final ArchRule ROOMS_IMPORT_ONLY_WHAT_IS_BELOW_THEM = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.benmo..")
            .layer("statements")
            .definedBy(HOUSE + "statements..")
            .layer("accounts")
            .definedBy(HOUSE + "accounts..")
            .layer("documents")
            .definedBy(HOUSE + "documents..")
            .layer("disclosure")
            .definedBy(HOUSE + "disclosure..")
            .layer("reports")
            .definedBy(HOUSE + "reports..")
            .layer("samples")
            .definedBy(HOUSE + "samples..")
            .layer("cli")
            .definedBy(HOUSE + "cli..")
            .layer("bureau")
            .definedBy(HOUSE + "bureau..")
            .layer("benchmarks")
            .definedBy(HOUSE + "benchmarks..")
            .whereLayer("statements")
            .mayOnlyBeAccessedByLayers("accounts", "disclosure", "reports", "samples", "cli", "bureau", "benchmarks")
            .whereLayer("accounts")
            .mayOnlyBeAccessedByLayers("samples", "cli", "bureau", "benchmarks")
            .whereLayer("documents")
            .mayOnlyBeAccessedByLayers("disclosure", "reports", "samples", "cli", "bureau", "benchmarks")
            .whereLayer("disclosure")
            .mayOnlyBeAccessedByLayers("reports", "samples", "cli", "bureau", "benchmarks")
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("cli", "bureau", "benchmarks")
            .whereLayer("samples")
            .mayOnlyBeAccessedByLayers("cli", "bureau", "benchmarks")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("benchmarks")
            .whereLayer("bureau")
            .mayOnlyBeAccessedByLayers("benchmarks")
            .whereLayer("benchmarks")
            .mayNotBeAccessedByAnyLayer();

    static final ArchRule CHECKING_DOES_NOT_REACH_INTO_EXTRACTION = noClasses()
            .that()
            .resideInAPackage(HOUSE + "disclosure.checking..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + "disclosure.extraction..");

    static final ArchRule EXTRACTION_DOES_NOT_KNOW_CHECKING = noClasses()
            .that()
            .resideInAPackage(HOUSE + "disclosure.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + "disclosure.checking..");

    static final ArchRule COMPOSING_KNOWS_NEITHER_EXTRACTION_NOR_CHECKING = noClasses()
            .that()
            .resideInAPackage(HOUSE + "disclosure.composing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HOUSE + "disclosure.extraction..", HOUSE + "disclosure.checking..");

    static final ArchRule STATEMENTS_KNOWS_NO_FILE_FORMAT = noClasses()
            .that()
            .resideInAPackage(HOUSE + "statements..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "tools.jackson..");

    static final ArchRule ONLY_DOCUMENTS_KNOWS_PDF = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + "documents..", HOUSE + "benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..");

    static final ArchRule BOOKS_KNOW_FILES_IN_ONE_PACKAGE_ONLY = noClasses()
            .that()
            .resideInAPackage(HOUSE + "accounts..")
            .and()
            .resideOutsideOfPackage(HOUSE + "accounts.files..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim..", "tools.jackson..");

    static final ArchRule PACKAGES_OF_A_ROOM_HAVE_NO_CYCLES =
            slices().matching(HOUSE + "statements.(*)..").should().beFreeOfCycles();

    static final ArchRule PACKAGES_OF_ACCOUNTS_HAVE_NO_CYCLES =
            slices().matching(HOUSE + "accounts.(*)..").should().beFreeOfCycles();

    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideInAnyPackage(
                    HOUSE + "statements..",
                    HOUSE + "accounts..",
                    HOUSE + "documents..",
                    HOUSE + "disclosure..",
                    HOUSE + "reports..",
                    HOUSE + "samples..")
            .and()
            .doNotHaveSimpleName("Packing") // run by the build, which reads what it prints
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    static final ArchRule MONEY_IS_NEVER_FLOATING = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(HOUSE + "statements..", HOUSE + "accounts..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class);

    static final ArchRule NO_FLOATING_RESULT_IN_STATEMENTS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(HOUSE + "statements..", HOUSE + "accounts..")
            .should()
            .notHaveRawReturnType(double.class)
            .andShould()
            .notHaveRawReturnType(float.class);

    private static final List<ArchRule> RULES = List.of(
            ROOMS_IMPORT_ONLY_WHAT_IS_BELOW_THEM,
            CHECKING_DOES_NOT_REACH_INTO_EXTRACTION,
            EXTRACTION_DOES_NOT_KNOW_CHECKING,
            COMPOSING_KNOWS_NEITHER_EXTRACTION_NOR_CHECKING,
            STATEMENTS_KNOWS_NO_FILE_FORMAT,
            ONLY_DOCUMENTS_KNOWS_PDF,
            PACKAGES_OF_A_ROOM_HAVE_NO_CYCLES,
            PACKAGES_OF_ACCOUNTS_HAVE_NO_CYCLES,
            BOOKS_KNOW_FILES_IN_ONE_PACKAGE_ONLY,
            ONLY_THE_COMMAND_LINE_PRINTS,
            MONEY_IS_NEVER_FLOATING,
            NO_FLOATING_RESULT_IN_STATEMENTS);

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void looksAtTheWholeHouse() {
        org.assertj.core.api.Assertions.assertThat(CLASSES.size()).isGreaterThan(CLASSES_AT_LEAST);
    }
}
