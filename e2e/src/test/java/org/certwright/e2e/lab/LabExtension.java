package org.certwright.e2e.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one lab of their process, and a fresh profile that knows it. */
public final class LabExtension implements ParameterResolver {
    private static final Namespace LAB = Namespace.create(LabExtension.class);

    /** The lab, the prepared profile that others are copies of, and the folder of both. */
    private record Shared(Path folder, Lab lab, Cli template) implements AutoCloseable {
        static Shared start() {
            try {
                var folder = Files.createTempDirectory("certwright-e2e");
                var lab = Lab.start(folder.resolve("lab"));
                var template = Cli.prepared(lab, folder.resolve("template")).cached(folder);
                return new Shared(folder, lab, template);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Cli fresh() {
            try {
                return template.copy(
                        Files.createTempDirectory(folder, "profile").resolve("p"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            lab.close();
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Lab.class || type == Cli.class || type == Invariants.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = shared(context);
        var type = parameter.getParameter().getType();
        if (type == Lab.class) {
            return shared.lab();
        }
        return type == Cli.class ? shared.fresh() : new Invariants(shared.lab());
    }

    private static Shared shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, LAB)
                .computeIfAbsent("lab", key -> Shared.start(), Shared.class);
    }

    /** The lab, for extensions that build on it. */
    public static Lab lab(ExtensionContext context) {
        return shared(context).lab();
    }

    /** A fresh profile, for extensions that build on it. */
    public static Cli fresh(ExtensionContext context) {
        return shared(context).fresh();
    }
}
