package laurel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.attribute.FileAttribute;
import java.time.Instant;
import java.time.LocalDate;
import laurel.money.Money;
import org.junit.jupiter.api.Test;

/** The plan of the house: who may know whom, and what no room may hold. */
class HouseTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("laurel");

    private static final DescribedPredicate<JavaClass> FLOATING = new DescribedPredicate<>("floating-point numbers") {
        @Override
        public boolean test(JavaClass type) {
            return type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class);
        }
    };

    private static final DescribedPredicate<JavaClass> RESULT = new DescribedPredicate<>("a package and its parts") {
        @Override
        public boolean test(JavaClass type) {
            return type.getName().matches("laurel\\.calculation\\.(IncentivePackage|Line|Reason|Step)(\\$.*)?");
        }
    };

    @Test
    void holdsTheWholeEngine() {
        assertThat(ENGINE).hasSizeGreaterThan(100);
    }

    @Test
    void onlyPolicyKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("laurel.policy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(ENGINE);
    }

    /** What calculated a package, or found its rows, must not be asked whether that is right. */
    @Test
    void theSecondOpinionSharesNothingThatMatchesOrCalculates() {
        noClasses()
                .that()
                .resideInAPackage("laurel.verification")
                .should()
                .dependOnClassesThat(resideInAnyPackage("laurel.policy..", "laurel.explanation..", "laurel.check..")
                        .or(resideInAPackage("laurel.money").and(not(equivalentTo(Money.class))))
                        .or(resideInAPackage("laurel.calculation").and(not(RESULT)))
                        .or(simpleName("Decision"))
                        .or(simpleName("Outcome"))
                        .or(simpleName("Rank")))
                .orShould()
                .callMethodWhere(
                        target(nameMatching("accepts|meets|isInForceOn|valueOf|forbids|passedIn|heldOn|isWorkday"))
                                .and(target(owner(resideInAnyPackage("laurel.fact", "laurel.table", "laurel.award")))))
                .check(ENGINE);
    }

    /** So that sentences and next steps cost nothing where nobody asks: reasons are data, which packages always hold. */
    @Test
    void calculatesWithoutTellingOrLookingAhead() {
        noClasses()
                .that()
                .resideInAnyPackage("laurel.fact..", "laurel.money..", "laurel.policy..", "laurel.calculation..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("laurel.explanation..", "laurel.prospect.."))
                .check(ENGINE);
        noClasses()
                .that()
                .resideInAPackage("laurel.prospect..")
                .should()
                .dependOnClassesThat(resideInAPackage("laurel.explanation.."))
                .check(ENGINE);
    }

    @Test
    void onlyReadersAndWritersOfWorkbooksKnowPoi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("laurel.table", "laurel.intake", "laurel.workbook")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(ENGINE);
    }

    @Test
    void knowsNoSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(ENGINE);
    }

    @Test
    void hasNoCircles() {
        slices().matching("laurel.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void holdsNoFloatingPointNumbers() {
        noFields().should().haveRawType(FLOATING).check(ENGINE);
        noMethods().should().haveRawReturnType(FLOATING).check(ENGINE);
        noMethods()
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "a floating-point number", types -> types.stream().anyMatch(FLOATING)))
                .check(ENGINE);
    }

    @Test
    void hasNoNamesThatSayNothing() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(ENGINE);
    }

    @Test
    void tellsNoTimeOfItsOwn() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ENGINE);
    }

    /** Where no one else can read them, and the next process finds what a killed one has left. */
    @Test
    void putsTemporaryFilesInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("laurel.scratch")
                .should()
                .callMethod(Files.class, "createTempFile", String.class, String.class, FileAttribute[].class)
                .orShould()
                .callMethod(Files.class, "createTempDirectory", String.class, FileAttribute[].class)
                .orShould()
                .callMethod(File.class, "createTempFile", String.class, String.class)
                .check(ENGINE);
    }
}
