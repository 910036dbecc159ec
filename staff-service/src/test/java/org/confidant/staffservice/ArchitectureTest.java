package org.confidant.staffservice;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.confidant.platform.identity.Everywhere;

/** Features without cycles, technology at their edges, names that mean something. */
@AnalyzeClasses(packages = "org.confidant.staffservice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] EDGES = {"..web..", "..mongo..", "..keycloak.."};

    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("org.confidant.staffservice.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule features_do_not_know_the_web = inside().should().dependOnClassesThat()
            .resideInAnyPackage("org.confidant.staffservice..web..", "org.springframework.web..",
                    "org.springframework.http..");

    @ArchTest
    static final ArchRule features_do_not_know_the_store = inside().should().dependOnClassesThat()
            .resideInAnyPackage("org.confidant.staffservice..mongo..", "com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule features_do_not_know_remote_technology = inside().should().dependOnClassesThat()
            .resideInAnyPackage("feign..", "org.keycloak..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule web_knows_no_other_edge = noClasses().that().resideInAPackage("..web..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.confidant.staffservice..mongo..", "..keycloak..");

    @ArchTest
    static final ArchRule mongo_knows_no_other_edge = noClasses().that().resideInAPackage("..mongo..").should()
            .dependOnClassesThat().resideInAnyPackage("org.confidant.staffservice..web..", "..keycloak..");

    @ArchTest
    static final ArchRule remote_edges_know_neither_web_nor_store = noClasses().that()
            .resideInAPackage("..account.keycloak..").should().dependOnClassesThat()
            .resideInAnyPackage("org.confidant.staffservice..web..", "org.confidant.staffservice..mongo..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses().should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Service)");

    @ArchTest
    static final ArchRule no_package_for_the_rest = noClasses().should().resideInAnyPackage("..common..", "..misc..",
            "..util..");

    @ArchTest
    static final ArchRule controllers_are_nobodys_to_call = classes().that().haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule who_sees_every_branch_is_listed = noClasses().that().doNotHaveSimpleName("AccountCourier")
            .and()
            .doNotHaveSimpleName("MailCourier").and().doNotHaveSimpleName("ClientCourier").and()
            .doNotHaveSimpleName("FinishAdmissions").and().doNotHaveSimpleName("FirstAdministrator").and()
            .doNotHaveSimpleName("Administrators").and().doNotHaveSimpleName("References").and()
            .doNotHaveSimpleName("FollowMeasure").and().doNotHaveSimpleName("EndMeasures").and()
            .doNotHaveSimpleName("FindMeasures").and().doNotHaveSimpleName("RestrictPerson").and()
            .doNotHaveSimpleName("NoticeCourier").and()
            .doNotHaveSimpleName("ClearPerson").and().doNotHaveSimpleName("TellLatecomer").and()
            .doNotHaveSimpleName("PutCalendar").and().doNotHaveSimpleName("BarredCallers").should()
            .dependOnClassesThat().areAssignableTo(Everywhere.class);

    private static GivenClassesConjunction inside() {
        return noClasses().that(not(resideInAnyPackage(EDGES)));
    }
}
