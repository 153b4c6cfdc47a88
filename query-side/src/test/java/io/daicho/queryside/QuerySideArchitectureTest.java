package io.daicho.queryside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.daicho", importOptions = ImportOption.DoNotIncludeTests.class)
class QuerySideArchitectureTest {

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching(
                    "io.daicho.(queryside..|projection|asof|timemap|history|report|tree|fingerprint|audit|rebuild|deadletter"
                            + "|view.*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheRowStoreAndTheWiringSeeTheDriver = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.view..", "io.daicho.history..", "io.daicho.queryside.web..")
            .and()
            .doNotHaveFullyQualifiedName("io.daicho.queryside.web.ReadProblems")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule theReadModelsKnowNoSpring = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.projection..", "io.daicho.view..", "io.daicho.history..")
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule theReadModelsLeaveAxonToTheirProcessors = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.view..", "io.daicho.history..", "io.daicho.queryside.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule theEngineKnowsNoReadModel = noClasses()
            .that()
            .resideInAPackage("io.daicho.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.daicho.view..", "io.daicho.queryside..");

    @ArchTest
    static final ArchRule readModelsDoNotReadOneAnother = slices().matching(
                    "io.daicho.view.(measure|department|city|year)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule theLogReachesTheReadModelsThroughProcessorsOnly = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.daicho.view..",
                    "io.daicho.projection..",
                    "io.daicho.rebuild..",
                    "io.daicho.deadletter..",
                    "io.daicho.queryside..")
            .and()
            // it answers for all features, also those that read the log
            .doNotHaveFullyQualifiedName("io.daicho.queryside.web.ReadProblems")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.daicho.log..");

    @ArchTest
    static final ArchRule controllersStandBeneathTheirFeature = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage(
                    "io.daicho.view.*.web",
                    "io.daicho.timemap.web",
                    "io.daicho.history.web",
                    "io.daicho.report.web",
                    "io.daicho.bundle.web",
                    "io.daicho.rebuild.web",
                    "io.daicho.deadletter.web",
                    "io.daicho.tree.web",
                    "io.daicho.audit.web");

    @ArchTest
    static final ArchRule onlyTheCollectionsOfRebuildsSeeTheDriver = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.rebuild..", "io.daicho.deadletter..")
            .and()
            .haveSimpleNameNotStartingWith("Mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb.client.model..", "org.bson..");

    @ArchTest
    static final ArchRule rebuildsKnowNoReadModelAndNoSpring = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.rebuild", "io.daicho.deadletter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.daicho.view..", "io.daicho.queryside..", "org.springframework..");

    @ArchTest
    static final ArchRule theTreeRestsOnTheLogAlone = noClasses()
            .that()
            .resideInAnyPackage("io.daicho.tree", "io.daicho.tree.checkpoint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.daicho.view..",
                    "io.daicho.projection..",
                    "io.daicho.queryside..",
                    "io.daicho.history..",
                    "org.springframework..",
                    "org.axonframework..");

    /** Who checks the tree must not make the tree's mistakes: it reads what is stored itself. */
    @ArchTest
    static final ArchRule theAuditSharesNoCodeWithTheTree = noClasses()
            .that()
            .resideInAPackage("io.daicho.audit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.daicho.tree..",
                    "io.daicho.view..",
                    "io.daicho.projection..",
                    "io.daicho.queryside..",
                    "org.springframework..",
                    "org.axonframework..");

    @ArchTest
    static final ArchRule onlyTheCollectionsOfTheTreeSeeTheDriver = noClasses()
            .that()
            .resideInAPackage("io.daicho.tree..")
            .and()
            .haveSimpleNameNotStartingWith("Mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb.client.model..", "org.bson..");
}
