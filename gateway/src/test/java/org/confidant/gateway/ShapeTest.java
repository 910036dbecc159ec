package org.confidant.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** ArchUnit fails a rule that matches no class, so a rule cannot die unseen. */
@AnalyzeClasses(packages = "org.confidant.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("org.confidant.gateway.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses().should().haveSimpleNameEndingWith("Impl").orShould()
            .haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").orShould()
            .haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould()
            .haveSimpleNameEndingWith("Dto").orShould().haveSimpleNameEndingWith("Service").orShould()
            .resideInAnyPackage("..common..", "..misc..", "..util..");

    @ArchTest
    static final ArchRule SERVICES_ARE_KNOWN_BY_CONTRACT_ONLY = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.confidant.platform..", "org.confidant.bookingservice..",
                    "org.confidant.staffservice..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule PROBLEMS_DEPEND_ON_NO_OTHER_FEATURE_BUT_THE_TRACE = classes().that()
            .resideInAPackage("org.confidant.gateway.problem").should().onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.confidant.gateway.door..", "org.confidant.gateway.identity..",
                    "org.confidant.gateway.forwarding..", "org.confidant.gateway.limit..");

    @ArchTest
    static final ArchRule SETTINGS_ARE_RECORDS = noClasses().should().dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");
}
