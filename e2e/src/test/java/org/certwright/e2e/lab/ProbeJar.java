package org.certwright.e2e.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** {@link ProbedCli} in a jar: a start-up cache (JEP 514) does without folders on the class path. */
final class ProbeJar {
    private ProbeJar() {}

    static Path write(Path folder) {
        var name = ProbedCli.class.getName().replace('.', '/') + ".class";
        var jar = folder.resolve("probe.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var code =
                        Objects.requireNonNull(ProbeJar.class.getClassLoader().getResourceAsStream(name))) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
            out.closeEntry();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
