package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.certwright.ipc.Json;
import org.certwright.model.ProblemCode;
import org.junit.jupiter.api.Test;

/** Every problem has its words, every word its problem, and every placeholder somebody who fills it. */
class ProblemTextsTest {
    private static final Path CATALOGUE =
            Checkout.root().resolve("core/ipc/src/main/resources/org/certwright/ipc/messages/en");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PARTS = Set.of("what", "why", "todo");

    private final Map<String, Map<String, String>> texts = texts();
    private final List<ProblemCode> codes = codes();

    @Test
    void everyProblemHasAnIdOfItsOwn() {
        assertThat(codes).isNotEmpty().extracting(ProblemCode::id).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(code.id()).matches(ID));
        assertThat(codes).allSatisfy(code -> assertThat(code.kind()).isNotNull());
    }

    @Test
    void everyProblemHasTextsAndEveryTextAProblem() {
        var ids = new TreeSet<>(codes.stream().map(ProblemCode::id).toList());

        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyTextSaysWhatHappenedAndWhatToDo() {
        assertThat(texts).allSatisfy((id, parts) -> {
            assertThat(parts).containsOnlyKeys(PARTS);
            assertThat(parts.get("what")).isNotBlank();
            assertThat(parts.get("todo")).isNotBlank();
        });
    }

    @Test
    void everyTextIsWholeSentencesOfPlainCharacters() {
        assertThat(texts)
                .allSatisfy((id, parts) -> assertThat(parts.values()).allSatisfy(text -> {
                    assertThat(text).isEqualTo(text.strip()).doesNotContain("  ", "\n", "TODO");
                    assertThat(text).matches("(?s)|.*([.!?:]|\\{said})[\")]?");
                }));
    }

    @Test
    void everyPlaceholderIsAWordInBraces() {
        assertThat(texts)
                .allSatisfy((id, parts) -> assertThat(placeholders(parts)).allMatch(name -> name.matches("[a-zA-Z]+")));
    }

    /** A detail's name is a string constant of the module whose problem it is. */
    @Test
    void everyPlaceholderIsFilledBySomebody() {
        var unfilled = new TreeMap<String, Set<String>>();
        for (var module : Checkout.modules()) {
            var constants = StringConstants.of(module.resolve("target/classes"));
            for (var code : codesIn(module)) {
                var missing = new TreeSet<>(placeholders(texts.getOrDefault(code.id(), Map.of())));
                missing.removeAll(constants);
                if (!missing.isEmpty()) {
                    unfilled.put(code.id(), missing);
                }
            }
        }

        assertThat(unfilled).isEmpty();
    }

    private static Set<String> placeholders(Map<String, String> parts) {
        var names = new HashSet<String>();
        parts.values().forEach(text -> PLACEHOLDER.matcher(text).results().forEach(hit -> names.add(hit.group(1))));
        return names;
    }

    @SuppressWarnings("unchecked") // A file of another shape fails the test, as it should.
    private static Map<String, Map<String, String>> texts() {
        var all = new TreeMap<String, Map<String, String>>();
        for (var file : Checkout.filesBelow(CATALOGUE, ".json")) {
            try {
                var area = file.getFileName().toString().replace(".json", ".");
                ((Map<String, Map<String, String>>) new Json().read(Checkout.text(file))).forEach((id, parts) -> {
                    assertThat(id).as("stands in " + file).startsWith(area);
                    all.put(id, parts);
                });
            } catch (Json.Unreadable broken) {
                throw new IllegalStateException(file.toString(), broken);
            }
        }
        return all;
    }

    private static List<ProblemCode> codes() {
        return Checkout.modules().stream()
                .flatMap(module -> codesIn(module).stream())
                .toList();
    }

    private static List<ProblemCode> codesIn(Path module) {
        var codes = new ArrayList<ProblemCode>();
        for (var type : new ClassFileImporter().importPath(module.resolve("target/classes"))) {
            if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
                constants(type).map(ProblemCode.class::cast).forEach(codes::add);
            }
        }
        return codes;
    }

    private static Stream<?> constants(JavaClass type) {
        try {
            return Stream.of(LOADER.loadClass(type.getName()).getEnumConstants());
        } catch (ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final ClassLoader LOADER = new URLClassLoader(
            Checkout.mainClasses().stream().map(ProblemTextsTest::url).toArray(URL[]::new),
            ProblemTextsTest.class.getClassLoader());

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
