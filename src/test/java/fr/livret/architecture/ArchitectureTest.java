package fr.livret.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.livret.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(packages = "fr.livret", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "java..",
        "javax.xml..",
        "jakarta.xml.bind..",
        "org.jspecify..",
        "org.xml.sax..",
        "org.w3c.dom..",
        "org.codehaus.stax2..",
        "com.ctc.wstx..",
        "fr.livret.xml.."
    };

    private static final DescribedPredicate<JavaClass> RECORDS_AND_ENUMS =
            DescribedPredicate.describe("records, enums and sealed interfaces", ArchitectureTest::isValue);

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("fr.livret.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyDependsOnAResource = noClasses()
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Resource").and(resideInAPackage("fr.livret..")))
            .as("nobody depends on a resource class");

    @ArchTest
    static final ArchRule theFileFormatKnowsOnlyItself = classes()
            .that()
            .resideInAPackage("fr.livret.lsu..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PURE)
                    .or(resideInAPackage("fr.livret.lsu.."))
                    .or(RECORDS_AND_ENUMS))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule readinessChecksArePure = classes()
            .that()
            .resideInAPackage("fr.livret.readiness.check..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PURE)
                    .or(resideInAPackage("fr.livret.readiness.check.."))
                    .or(RECORDS_AND_ENUMS))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theArithmeticOfPositioningIsPure = classes()
            .that()
            .resideInAPackage("fr.livret.positioning.arithmetic..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PURE)
                    .or(resideInAPackage("fr.livret.positioning.arithmetic.."))
                    .or(RECORDS_AND_ENUMS));

    @ArchTest
    static final ArchRule adaptersAreWrittenAgainstTheirInterfaceAlone = noClasses()
            .that()
            .resideInAPackage("fr.livret.submission.*..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("fr.livret..").and(not(resideInAPackage("fr.livret.submission.*.."))));

    @ArchTest
    static final ArchRule adaptersKnowNoOther = slices().matching("fr.livret.submission.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("fr.livret.submission.."), resideInAPackage("fr.livret.submission.spi.."));

    @ArchTest
    static final ArchRule theInterfaceOfAdaptersNeedsTheJdkOnly = classes()
            .that()
            .resideInAPackage("fr.livret.submission.spi..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "fr.livret.submission.spi.."));

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should(new ArchCondition<>("be used in their own package only") {
                @Override
                public void check(JavaClass repository, ConditionEvents events) {
                    repository.getDirectDependenciesToSelf().stream()
                            .filter(use -> !use.getOriginClass().getPackage().equals(repository.getPackage()))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule webAndSecurityKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage("fr.livret.web..", "fr.livret.security..")
            .should()
            .dependOnClassesThat(resideInAPackage("fr.livret..")
                    .and(not(resideInAnyPackage("fr.livret.web..", "fr.livret.security.."))));

    @ArchTest
    static final ArchRule webKnowsNoSecurity = noClasses()
            .that()
            .resideInAPackage("fr.livret.web..")
            .should()
            .dependOnClassesThat(resideInAPackage("fr.livret.security.."));

    @ArchTest
    static final ArchRule onlySchoolTransactionOpensTransactions = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.livret.school.SchoolTransaction")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(QuarkusTransaction.class, Transactional.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyOnePlaceKnowsTheSystemClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.livret.web.TimeAndIdentifiers")
            .should()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule resourcesAreCalledResource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule repositoriesAreCalledRepository =
            classes().that().implement(PanacheRepositoryBase.class).should().haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule problemsAreCalledProblem =
            classes().that().areAssignableTo(Problem.class).should().haveSimpleNameEndingWith("Problem");

    @ArchTest
    static final ArchRule configurationsAreCalledConfig =
            classes().that().areAnnotatedWith(ConfigMapping.class).should().haveSimpleNameEndingWith("Config");

    @ArchTest
    static final ArchRule noVagueNames =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Util|Utils|Manager|DTO|Dto)");

    private static boolean isValue(JavaClass type) {
        return type.getPackageName().startsWith("fr.livret") && (type.isRecord() || type.isEnum());
    }
}
