package org.certwright.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.certwright.model.ProblemCode;

/** The class files of one module, read without loading them. */
record CompiledModule(Path folder, List<ClassModel> classes) {
    private static final String PROBLEM_CODE = ProblemCode.class.getName().replace('.', '/');

    static CompiledModule in(Path folder) {
        return new CompiledModule(
                folder,
                Checkout.filesBelow(folder, ".class").stream()
                        .map(CompiledModule::parsed)
                        .toList());
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The names of the enums of problems. */
    List<String> problemEnums() {
        return classes.stream()
                .filter(type -> type.flags().has(AccessFlag.ENUM))
                .filter(type -> type.interfaces().stream()
                        .anyMatch(implemented -> implemented.asInternalName().equals(PROBLEM_CODE)))
                .map(type -> type.thisClass().asInternalName().replace('/', '.'))
                .toList();
    }

    /** Every string constant in the code. */
    Set<String> strings() {
        return classes.stream()
                .flatMap(type -> StreamSupport.stream(type.constantPool().spliterator(), false))
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .collect(Collectors.toSet());
    }
}
