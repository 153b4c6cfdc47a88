package io.daicho.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.daicho", importOptions = ImportOption.DoNotIncludeTests.class)
class ReportArchitectureTest {

    @ArchTest
    static final ArchRule tablesKnowNeitherTheirFormatsNorWhoAsks = noClasses()
            .that()
            .resideInAPackage("io.daicho.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.daicho.report.*..");

    @ArchTest
    static final ArchRule formatsExplanationsAndComparisonsKnowTablesOnly = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.daicho.report.format", "io.daicho.report.explanation", "io.daicho.report.comparison")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.daicho.report.web");

    @ArchTest
    static final ArchRule reportsKnowNoSpringAndNoDriver = noClasses()
            .that()
            .resideInAPackage("io.daicho.report..")
            .and()
            .resideOutsideOfPackage("..web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.axonframework..");

    @ArchTest
    static final ArchRule tablesComeFromTheReadModelsNotFromTheLog = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.report", "io.daicho.report.format", "io.daicho.report.comparison")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.daicho.log..");
}
