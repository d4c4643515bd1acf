package org.certwright.e2e;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;

/** Measures methods and constructors with a body, from the first line of their declaration to the last. */
final class MethodLengths extends TreeScanner<Void, String> {
    private final List<Sizes.Entry> found = new ArrayList<>();
    private final CompilationUnitTree file;
    private final SourcePositions positions;

    private MethodLengths(CompilationUnitTree file, SourcePositions positions) {
        this.file = file;
        this.positions = positions;
    }

    static List<Sizes.Entry> of(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var all = new ArrayList<Sizes.Entry>();
            for (var file : task.parse()) {
                var scanner = new MethodLengths(file, positions);
                scanner.scan(file, "");
                all.addAll(scanner.found);
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
        return super.visitClass(
                type,
                type.getSimpleName().isEmpty() ? outer : type.getSimpleName().toString());
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        long end = positions.getEndPosition(file, method);
        if (method.getBody() != null && end != Diagnostic.NOPOS) {
            var lines = file.getLineMap();
            long length = lines.getLineNumber(end) - lines.getLineNumber(positions.getStartPosition(file, method)) + 1;
            found.add(new Sizes.Entry(type + "." + method.getName(), (int) length));
        }
        return super.visitMethod(method, type);
    }
}
