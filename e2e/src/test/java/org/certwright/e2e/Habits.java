package org.certwright.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.net.IDN;
import java.nio.Buffer;
import java.security.Key;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.certwright.core.port.FileChooser;

/** What STYLE.md forbids inside a module and a machine can see; JPMS holds the arrows between modules. */
final class Habits {
    /** The classes that may wait: each waits for something outside and says so in its name. */
    private static final Set<String> WAITING_PLACES = Set.of(
            "org.certwright.acme.Pace",
            "org.certwright.audit.AppendLock",
            "org.certwright.core.run.LockQueue",
            "org.certwright.desktop.Desktop",
            "org.certwright.dns.Pause",
            "org.certwright.secrets.WriteLock");

    /** Where a program is put together: the only places that reach for the machine's clock and its randomness. */
    private static final Set<String> WIRING = Set.of(
            "org.certwright.core.Wiring",
            "org.certwright.cli.Session",
            "org.certwright.custody.Main",
            "org.certwright.desktop.Desktop");

    /** The class path of the window: no module boundary holds there, so a rule has to. */
    private static final String LEAF = "org.certwright.desktop.swt..";

    private Habits() {}

    /** Every rule by what it says. */
    static Map<String, ArchRule> all() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put(
                "packages of a module form no cycle",
                slices().matching("org.certwright.(**)").should().beFreeOfCycles());
        rules.put(
                "the clock comes by constructor",
                noClasses().that(areNot(WIRING)).should().accessTargetWhere(ForbiddenCalls.theClock()));
        rules.put(
                "randomness comes by constructor",
                noClasses().that(areNot(WIRING)).should().accessTargetWhere(ForbiddenCalls.randomness()));
        rules.put(
                "waiting has a few named places",
                noClasses().that(areNot(WAITING_PLACES)).should().accessTargetWhere(ForbiddenCalls.waiting()));
        rules.put(
                "only the command line prints",
                noClasses()
                        .that(resideOutsideOfPackages("org.certwright.cli..", LEAF))
                        .should()
                        .accessTargetWhere(ForbiddenCalls.theProcess()));
        rules.put("no stack trace is printed", noClasses().should().accessTargetWhere(ForbiddenCalls.stackTraces()));
        rules.put("a class is named by what it does", names());
        rules.put("no message can hold a secret", messages());
        rules.put("no static state changes", statics());
        rules.put(
                "only the leaf knows the toolkit",
                noClasses()
                        .that(resideOutsideOfPackage(LEAF))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.eclipse.swt.."));
        rules.put(
                "the leaf knows the shell and nothing behind it",
                classes()
                        .that()
                        .resideInAPackage(LEAF)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java..", "org.eclipse.swt..", "org.jspecify..", "org.certwright.desktop..")
                                .or(assignableTo(FileChooser.Wish.class))));
        rules.put(
                "IDNA 2003 is not used",
                noClasses().should().dependOnClassesThat().areAssignableTo(IDN.class));
        return rules;
    }

    /** A class nested in a listed one counts as listed. */
    private static DescribedPredicate<JavaClass> areNot(Set<String> listed) {
        return describe(
                "are not one of " + listed,
                type -> listed.stream()
                        .noneMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Manager|Helper|Impl)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$]Abstract\\w*");
    }

    /** JPMS keeps {@code Secret} out of org.certwright.ipc; this keeps out what could stand in for it. */
    private static ArchRule messages() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("org.certwright.ipc.."))
                .should()
                .haveRawType(describe("that can hold a secret", Habits::canHoldSecret));
    }

    private static boolean canHoldSecret(JavaClass type) {
        return type.isEquivalentTo(byte[].class)
                || type.isEquivalentTo(char[].class)
                || type.isAssignableTo(Buffer.class)
                || type.isAssignableTo(Key.class)
                || type.getPackageName().startsWith("org.certwright.model.secret");
    }

    private static ArchRule statics() {
        return fields().that()
                .areStatic()
                .and(describe(
                        "are written in source", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(changeable());
    }

    /** Declared types only: a constant built by Map.of is declared as Map. */
    private static DescribedPredicate<JavaClass> changeable() {
        return resideInAPackage("java.util.concurrent.atomic")
                .or(assignableTo(AbstractMap.class))
                .or(assignableTo(AbstractCollection.class))
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(ClassValue.class))
                .as("that can change");
    }
}
