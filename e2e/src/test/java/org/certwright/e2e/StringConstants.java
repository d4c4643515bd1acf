package org.certwright.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The string constants in compiled code. */
final class StringConstants {
    private StringConstants() {}

    /** Those of every class below {@code folder}. */
    static Set<String> of(Path folder) {
        var found = new HashSet<String>();
        for (var file : Checkout.filesBelow(folder, ".class")) {
            try {
                for (var entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof StringEntry text) {
                        found.add(text.stringValue());
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return found;
    }
}
