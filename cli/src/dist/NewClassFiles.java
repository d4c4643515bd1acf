import static java.lang.classfile.ClassFile.ConstantPoolSharingOption.NEW_POOL;
import static java.lang.classfile.ClassFile.StackMapsOption.GENERATE_STACK_MAPS;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Gives the classes of a jar today's class file format: {@code java NewClassFiles.java JAR}. picocli still compiles for
 * Java 5, whose classes are verified by inference at every start and kept out of every start-up cache. The code itself
 * is untouched; stack maps are added.
 */
final class NewClassFiles {
    /** Java 17: the oldest format that every tool of today reads. */
    private static final int FORMAT = ClassFile.JAVA_17_VERSION;

    private static final ClassTransform NEW_VERSION = (builder, element) -> {
        if (element instanceof ClassFileVersion) {
            builder.withVersion(FORMAT, 0);
        } else {
            builder.with(element);
        }
    };

    private final ClassFile classFile;

    private NewClassFiles(FileSystem jar) {
        var hierarchy = ClassHierarchyResolver.ofResourceParsing(name -> {
                    try {
                        var file = jar.getPath(name.descriptorString().replaceAll("^L|;$", "") + ".class");
                        return Files.exists(file) ? Files.newInputStream(file) : null;
                    } catch (IOException unreadable) {
                        throw new java.io.UncheckedIOException(unreadable);
                    }
                })
                .orElse(ClassHierarchyResolver.defaultResolver());
        this.classFile = ClassFile.of(
                GENERATE_STACK_MAPS, NEW_POOL, ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    public static void main(String[] args) throws IOException {
        var jar = Path.of(args[0]);
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            new NewClassFiles(files).renewAll(files.getPath("/"));
        }
    }

    private void renewAll(Path root) throws IOException {
        List<Path> classes;
        try (var all = Files.walk(root)) {
            classes = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (var file : classes) {
            var model = classFile.parse(Files.readAllBytes(file));
            if (model.majorVersion() < FORMAT && !model.isModuleInfo()) {
                Files.write(file, renewed(model));
            }
        }
    }

    private byte[] renewed(ClassModel model) {
        return classFile.transformClass(
                model, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(NEW_VERSION));
    }
}
