package org.certwright.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What main code may not reach for, except where {@link Habits} names the place. */
final class ForbiddenCalls {
    private static final Set<String> PROCESS_MEMBERS = Set.of("out", "err", "in", "exit", "console");

    private ForbiddenCalls() {}

    static DescribedPredicate<JavaAccess<?>> theClock() {
        return calls("the machine's clock", call -> switch (call.getName()) {
            case "now" -> call.getOwner().getPackageName().equals("java.time");
            case "system" -> owns(call, Clock.class, InstantSource.class);
            case "currentTimeMillis" -> owns(call, System.class);
            case "<init>" ->
                owns(call, Date.class) && call.getRawParameterTypes().isEmpty();
            default -> owns(call, Clock.class) && call.getName().startsWith("system");
        });
    }

    static DescribedPredicate<JavaAccess<?>> randomness() {
        return calls("a source of randomness", call -> switch (call.getName()) {
            case "<init>" -> owns(call, Random.class, SecureRandom.class);
            case "random" -> owns(call, Math.class);
            case "randomUUID" -> owns(call, UUID.class);
            default ->
                owns(call, ThreadLocalRandom.class)
                        || (owns(call, SecureRandom.class) && call.getName().startsWith("getInstance"));
        });
    }

    static DescribedPredicate<JavaAccess<?>> waiting() {
        return calls(
                "a wait",
                call -> owns(call, LockSupport.class)
                        || (call.getName().equals("sleep") && owns(call, Thread.class, TimeUnit.class)));
    }

    static DescribedPredicate<JavaAccess<?>> stackTraces() {
        return calls(
                "printStackTrace",
                call -> call.getName().equals("printStackTrace")
                        && call.getOwner().isAssignableTo(Throwable.class));
    }

    /** The streams are fields, so this looks at every access. */
    static DescribedPredicate<JavaAccess<?>> theProcess() {
        return describe(
                "it is the process's input, output or end",
                access -> isAny(access.getTargetOwner(), System.class)
                        && PROCESS_MEMBERS.contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String what, Predicate<CodeUnitCallTarget> test) {
        return describe(
                "it is " + what, access -> access.getTarget() instanceof CodeUnitCallTarget call && test.test(call));
    }

    private static boolean owns(CodeUnitCallTarget call, Class<?>... owners) {
        return isAny(call.getOwner(), owners);
    }

    private static boolean isAny(JavaClass type, Class<?>... classes) {
        for (var candidate : classes) {
            if (type.isEquivalentTo(candidate)) {
                return true;
            }
        }
        return false;
    }
}
