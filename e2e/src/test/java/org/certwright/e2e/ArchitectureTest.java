package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the {@link Habits} over every module, and over specimens of each fault, so that no rule is blind. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter().importPaths(Checkout.mainClasses());
    private static final JavaClasses SPECIMENS = new ClassFileImporter()
            .importPackages(
                    "org.certwright.e2e.specimen",
                    "org.certwright.ipc.specimen",
                    "org.certwright.desktop.swt.specimen");

    /** What each rule has to find in the specimens, as part of its message. */
    private static final Map<String, List<String>> FAULTS = Map.ofEntries(
            Map.entry("packages of a module form no cycle", List.of("Cycle detected")),
            Map.entry("the clock comes by constructor", List.of("Instant.now", "Clock.systemUTC", "currentTimeMillis")),
            Map.entry(
                    "randomness comes by constructor", List.of("Random.<init>", "Math.random", "SecureRandom.<init>")),
            Map.entry("waiting has a few named places", List.of("Thread.sleep", "TimeUnit.sleep", "LockSupport")),
            Map.entry("only the command line prints", List.of("System.out", "System.err", "System.exit")),
            Map.entry("no stack trace is printed", List.of("printStackTrace")),
            Map.entry("a class is named by what it does", List.of("NameUtils", "Manager", "AbstractName")),
            Map.entry("no message can hold a secret", List.of("Leak.bytes", "Leak.characters", "Leak.secret")),
            Map.entry("no static state changes", List.of("counter", "CACHE")),
            Map.entry("only the leaf knows the toolkit", List.of("KnowsTheToolkit")),
            Map.entry("the leaf knows the shell and nothing behind it", List.of("KnowsASecret")),
            Map.entry("IDNA 2003 is not used", List.of("java.net.IDN")));

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryHabit() {
        return Habits.all().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSeesItsFaults() {
        return Habits.all().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    var report = String.join(
                            "\n",
                            rule.getValue()
                                    .evaluate(SPECIMENS)
                                    .getFailureReport()
                                    .getDetails());

                    assertThat(FAULTS).containsKey(rule.getKey());
                    assertThat(report).contains(FAULTS.get(rule.getKey()));
                }));
    }

    @Test
    void everyModuleIsLookedAt() {
        var packages = PRODUCT.stream().map(type -> type.getPackageName()).toList();

        assertThat(Checkout.modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(Checkout.filesBelow(module.resolve("target/classes"), ".class"))
                        .as("compiled classes of " + module)
                        .isNotEmpty());
        assertThat(packages).contains("org.certwright.model", "org.certwright.ipc");
    }
}
