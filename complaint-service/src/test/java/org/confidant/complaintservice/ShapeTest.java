package org.confidant.complaintservice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.testing.ShapeRules;

/** The shape of this service, and who in it may see every branch. */
@AnalyzeClasses(packages = "org.confidant.complaintservice", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    @ArchTest
    static final ArchTests shape = ArchTests.in(ShapeRules.class);

    @ArchTest
    static final ArchRule few_see_every_branch = noClasses().that()
            .haveNameNotMatching(
                    ".*\\.(CachedRoster|WhoHandles|WhoReads|ReckonDue|ComplaintTime|AlertStaff|FigureGauges|MongoSessions|MongoComplaints|"
                            + "FollowComplaint|CloseUnanswered|AnswerDuplicates|ReleaseDuplicates|LiftInterimMeasures|MongoMeasures)")
            .should().dependOnClassesThat().areAssignableTo(Everywhere.class);
}
