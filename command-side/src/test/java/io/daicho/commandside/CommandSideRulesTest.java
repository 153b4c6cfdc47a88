package io.daicho.commandside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {
            "io.daicho.commandside",
            "io.daicho.measure",
            "io.daicho.department",
            "io.daicho.city",
            "io.daicho.refusal",
            "io.daicho.importing",
            "io.daicho.erasure"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class CommandSideRulesTest {

    private static final String[] DOMAIN = {
        "io.daicho.measure", "io.daicho.department", "io.daicho.city", "io.daicho.refusal", "io.daicho.erasure"
    };

    @ArchTest
    static final ArchRule theDomainKnowsNeitherWebNorDriverNorJson = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.boot..",
                    "jakarta..",
                    "com.mongodb..",
                    "org.bson..",
                    "io.daicho.log..",
                    "io.daicho.commandside..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule refusalsKnowNothingButJava = classes()
            .that()
            .resideInAPackage("io.daicho.refusal")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.daicho.refusal", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyCollectionsAndProblemsSeeTheDriver = noClasses()
            .that()
            .resideOutsideOfPackages("io.daicho.department.naming", "io.daicho.importing..", "io.daicho.erasure.purge")
            .and()
            .doNotHaveFullyQualifiedName("io.daicho.commandside.web.CommandProblems")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule aggregatesDoNotAskTheClock = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule nothingBuildsOnTheImport = noClasses()
            .that()
            .resideOutsideOfPackage("io.daicho.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.daicho.importing..");

    @ArchTest
    static final ArchRule nothingKnowsTheQuerySide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.daicho.queryside..", "io.daicho.projection..", "io.daicho.view..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.daicho.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("io.daicho.(*)..").should().beFreeOfCycles();
}
