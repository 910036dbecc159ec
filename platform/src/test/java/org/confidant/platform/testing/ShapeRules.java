package org.confidant.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape every service keeps: features without cycles, adapters that do not know each other, names that say something. */
public final class ShapeRules {
    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("org.confidant.*.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule web_knows_no_other_adapter = noClasses().that().resideInAPackage("org.confidant..web..")
            .should().dependOnClassesThat().resideInAnyPackage("org.confidant..mongo..", "org.confidant..feign..");

    @ArchTest
    static final ArchRule mongo_knows_no_other_adapter = noClasses().that()
            .resideInAPackage("org.confidant.*..mongo..").should().dependOnClassesThat()
            .resideInAnyPackage("org.confidant.*.*.web..", "org.confidant..feign..");

    @ArchTest
    static final ArchRule domain_knows_no_adapter = noClasses().that()
            .resideInAPackage("org.confidant.*.*").and().resideOutsideOfPackages("org.confidant.platform..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.confidant.*.*.web..", "org.confidant.*.*.mongo..", "org.confidant.*.*.feign..",
                    "com.mongodb..", "feign..", "org.springframework.web..");

    @ArchTest
    static final ArchRule names_say_something = noClasses().should().haveNameMatching(
            ".*(Impl|Helper|Util|Utils|Dto|Manager)$").orShould().haveNameMatching(".*[a-z]Service$");

    @ArchTest
    static final ArchRule nothing_is_misc = noClasses().should().resideInAnyPackage("..common..", "..misc..",
            "..util..");

    private ShapeRules() {}
}
