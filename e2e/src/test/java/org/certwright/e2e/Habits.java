package org.certwright.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** What STYLE.md forbids inside a module and a machine can see; JPMS holds the arrows between modules. */
final class Habits {
    /** The classes that may wait: each waits for something outside and says so in its name. */
    private static final Set<String> WAITING_PLACES =
            Set.of("org.certwright.acme.Pace", "org.certwright.dns.Pause", "org.certwright.secrets.WriteLock");

    /** The only place that reaches for the machine's clock and its randomness. */
    private static final String WIRING = "Wiring";

    private static final DescribedPredicate<JavaClass> IN_CLI = resideInAPackage("org.certwright.cli..");

    private Habits() {}

    /** Every rule by what it says, as a test name. */
    static Map<String, ArchRule> all() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("packages of a module form no cycle", packageCycles());
        rules.put("the clock comes by constructor", clock());
        rules.put("randomness comes by constructor", randomness());
        rules.put("waiting has a few named places", waiting());
        rules.put("only the command line prints", printing());
        rules.put("no stack trace is printed", stackTraces());
        rules.put("a class is named by what it does", names());
        rules.put("no message can hold a secret", messages());
        rules.put("no static state changes", statics());
        rules.put("IDNA 2003 is not used", idna2003());
        return rules;
    }

    private static ArchRule packageCycles() {
        return slices().matching("org.certwright.(**)").should().beFreeOfCycles();
    }

    private static ArchRule clock() {
        return noClasses()
                .that(describe(
                        "are not " + WIRING, type -> !type.getSimpleName().equals(WIRING)))
                .should()
                .accessTargetWhere(calls("the machine's clock", Habits::readsClock));
    }

    private static boolean readsClock(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        return (owner.getPackageName().equals("java.time")
                        && (target.getName().equals("now") || owner.isEquivalentTo(Clock.class)))
                || (owner.isEquivalentTo(java.time.InstantSource.class)
                        && target.getName().equals("system"))
                || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"))
                || (owner.isEquivalentTo(java.util.Date.class)
                        && target.getParameterTypes().isEmpty());
    }

    private static ArchRule randomness() {
        return noClasses()
                .that(describe(
                        "are not " + WIRING, type -> !type.getSimpleName().equals(WIRING)))
                .should()
                .accessTargetWhere(calls("a source of randomness", Habits::makesRandomness));
    }

    private static boolean makesRandomness(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        boolean constructs = target.getName().equals("<init>")
                && (owner.isEquivalentTo(Random.class) || owner.isEquivalentTo(SecureRandom.class));
        return constructs
                || (owner.isEquivalentTo(SecureRandom.class) && target.getName().startsWith("getInstance"))
                || (owner.isEquivalentTo(Math.class) && target.getName().equals("random"))
                || (owner.isEquivalentTo(java.util.UUID.class)
                        && target.getName().equals("randomUUID"))
                || owner.isEquivalentTo(ThreadLocalRandom.class);
    }

    private static ArchRule waiting() {
        return noClasses()
                .that(describe("are no waiting place", type -> !WAITING_PLACES.contains(type.getName())))
                .should()
                .accessTargetWhere(calls("a wait", Habits::waits));
    }

    private static boolean waits(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        return (target.getName().equals("sleep")
                        && (owner.isEquivalentTo(Thread.class)
                                || owner.isEquivalentTo(java.util.concurrent.TimeUnit.class)))
                || owner.isEquivalentTo(java.util.concurrent.locks.LockSupport.class);
    }

    private static ArchRule printing() {
        return noClasses()
                .that(describe("are outside the command line", type -> !IN_CLI.test(type)))
                .should()
                .accessTargetWhere(describe("it is the process's output or its end", Habits::isProcessOutput));
    }

    private static boolean isProcessOutput(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err", "in", "exit", "console")
                        .contains(access.getTarget().getName());
    }

    private static ArchRule stackTraces() {
        return noClasses()
                .should()
                .accessTargetWhere(calls(
                        "printStackTrace",
                        target -> target.getName().equals("printStackTrace")
                                && target.getOwner().isAssignableTo(Throwable.class)));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Manager|Helper|Impl)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$]Abstract\\w*");
    }

    private static ArchRule messages() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("org.certwright.ipc.."))
                .and()
                .areNotStatic()
                .should()
                .haveRawType(describe("can hold a secret", Habits::canHoldSecret))
                .allowEmptyShould(true);
    }

    private static boolean canHoldSecret(JavaClass type) {
        return type.isEquivalentTo(byte[].class)
                || type.isEquivalentTo(char[].class)
                || type.isAssignableTo(java.nio.Buffer.class)
                || type.isAssignableTo(java.security.Key.class)
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

    private static DescribedPredicate<JavaClass> changeable() {
        return assignableTo("java.util.concurrent.atomic.AtomicReference")
                .or(assignableTo("java.util.concurrent.atomic.AtomicInteger"))
                .or(assignableTo("java.util.concurrent.atomic.AtomicLong"))
                .or(assignableTo("java.util.concurrent.atomic.AtomicBoolean"))
                .or(assignableTo(java.util.AbstractMap.class))
                .or(assignableTo(java.util.AbstractCollection.class))
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(ClassValue.class))
                .as("changeable");
    }

    private static ArchRule idna2003() {
        return noClasses().should().dependOnClassesThat().areAssignableTo(java.net.IDN.class);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(
            String what, java.util.function.Predicate<CodeUnitCallTarget> test) {
        return describe(
                "it is " + what,
                access -> access.getTarget() instanceof AccessTarget target
                        && target instanceof CodeUnitCallTarget call
                        && test.test(call));
    }
}
