package io.daicho;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.daicho.events.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(packages = "io.daicho", importOptions = ImportOption.DoNotIncludeTests.class)
class SharedEventsArchitectureTest {

    @ArchTest
    static final ArchRule proofsNeedNothingButTheJdk = classes()
            .that()
            .resideInAPackage("io.daicho.proof..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.daicho.proof.."));

    @ArchTest
    static final ArchRule bundlesAreCheckedWithTheJdkAndTheProofsAlone = classes()
            .that()
            .resideInAPackage("io.daicho.bundle..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "io.daicho.proof..", "io.daicho.bundle.."));

    @ArchTest
    static final ArchRule eventsKnowNeitherSpringNorAxonNorTheDriver = classes()
            .that()
            .resideInAPackage("io.daicho.events..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.uuid..",
                    "io.daicho.events..",
                    "io.daicho.proof.."));

    @ArchTest
    static final ArchRule theCatalogueKnowsJsonAndEventsOnly = classes()
            .that()
            .resideInAPackage("io.daicho.catalogue..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "io.daicho.catalogue..",
                    "io.daicho.events..",
                    "io.daicho.proof.."));

    @ArchTest
    static final ArchRule onlyTheLogSeesTheMongoDriverAndAxon = noClasses()
            .that()
            .resideOutsideOfPackages("io.daicho.log..", "io.daicho.operations.observation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.axonframework..");

    @ArchTest
    static final ArchRule onlyTheWiringSeesSpring = noClasses()
            .that()
            .resideOutsideOfPackages("io.daicho.log.boot..", "io.daicho.operations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule nothingDependsOnTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage("io.daicho.log.boot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.daicho.log.boot..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.daicho.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyEventIsARecord = classes()
            .that()
            .implement(LedgerEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule theDomainReadsNoClockAndRollsNoDice = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.events..", "io.daicho.catalogue..", "io.daicho.proof..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule packagesAreNamedAfterWhatTheyHold =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..");
}
