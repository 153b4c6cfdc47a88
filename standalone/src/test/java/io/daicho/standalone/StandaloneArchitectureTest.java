package io.daicho.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.daicho", importOptions = ImportOption.DoNotIncludeTests.class)
class StandaloneArchitectureTest {

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_STANDALONE = noClasses()
            .that()
            .resideOutsideOfPackage("io.daicho.standalone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.daicho.standalone..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_TALKS_HTTP = noClasses()
            .that()
            .resideInAPackage("io.daicho.standalone.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.axonframework..",
                    "io.daicho.importing..",
                    "io.daicho.log..",
                    "io.daicho.view..");

    @ArchTest
    static final ArchRule THE_EMBEDDED_SERVER_KNOWS_NOTHING_OF_DAICHO = noClasses()
            .that()
            .resideInAPackage("io.daicho.standalone.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "com.mongodb..", "io.daicho.log..");

    @ArchTest
    static final ArchRule NEITHER_SIDE_CALLS_THE_OTHER = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.queryside..", "io.daicho.view..", "io.daicho.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.daicho.commandside..",
                    "io.daicho.measure..",
                    "io.daicho.department..",
                    "io.daicho.city..",
                    "io.daicho.importing..");

    @ArchTest
    static final ArchRule ONLY_WORK_PAGES_REACH_THE_COMMAND_SIDE = noClasses()
            .that()
            .resideInAPackage("io.daicho.pages..")
            .and()
            .resideOutsideOfPackage("io.daicho.pages.work..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.daicho.commandside..",
                    "io.daicho.measure..",
                    "io.daicho.department..",
                    "io.daicho.city..",
                    "io.daicho.importing..");
}
