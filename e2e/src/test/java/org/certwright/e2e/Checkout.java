package org.certwright.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The source tree that this test was compiled from, and what Maven made of it. */
public final class Checkout {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Checkout() {}

    /** The folder of the root pom: the only one that lists modules. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && !modules(folder).isEmpty()) {
                return folder;
            }
        }
        throw new IllegalStateException("run this inside the source tree");
    }

    /** The folders of the modules that have main code. */
    static List<Path> modules() {
        return modules(root()).stream()
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .toList();
    }

    private static List<Path> modules(Path root) {
        return MODULE.matcher(text(root.resolve("pom.xml")))
                .results()
                .map(hit -> root.resolve(hit.group(1)))
                .toList();
    }

    /** Every Java file of the main code. */
    static List<Path> mainSources() {
        return modules().stream()
                .flatMap(module -> filesBelow(module.resolve("src/main/java"), ".java").stream())
                .toList();
    }

    /** The compiled main code of every module. */
    static List<Path> mainClasses() {
        var classes = modules().stream()
                .map(module -> module.resolve("target/classes"))
                .toList();
        for (var folder : classes) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is missing: compile every module first (./dev test does)");
            }
        }
        return classes;
    }

    static List<Path> filesBelow(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
