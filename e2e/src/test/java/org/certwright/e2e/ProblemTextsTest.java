package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final List<CompiledModule> MODULES =
            Checkout.mainClasses().stream().map(CompiledModule::in).toList();
    private static final ClassLoader LOADER = new URLClassLoader(
            MODULES.stream().map(module -> url(module.folder())).toArray(URL[]::new),
            ProblemTextsTest.class.getClassLoader());

    private final Map<String, Map<String, String>> texts = texts();
    private final List<ProblemCode> codes =
            MODULES.stream().flatMap(ProblemTextsTest::codes).toList();

    @Test
    void everyProblemHasAnIdOfItsOwn() {
        assertThat(codes).isNotEmpty().extracting(ProblemCode::id).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(code.id()).matches(ID));
        assertThat(codes).allSatisfy(code -> assertThat(code.kind()).isNotNull());
    }

    @Test
    void everyProblemHasTextsAndEveryTextAProblem() {
        var ids = codes.stream().map(ProblemCode::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(without(ids, texts.keySet())).as("problems without texts").isEmpty();
        assertThat(without(texts.keySet(), ids)).as("texts without a problem").isEmpty();
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
    void everyTextEndsAsASentenceOrInAValue() {
        assertThat(texts)
                .allSatisfy((id, parts) -> parts.forEach((part, text) -> {
                    assertThat(text).as(id + " " + part).isEqualTo(text.strip()).doesNotContain("  ", "\n", "TODO");
                    if (part.equals("what")) {
                        assertThat(text).as(id + " what").matches(".*([.!?][\")]?|})");
                    }
                }));
    }

    @Test
    void everyPlaceholderIsAName() {
        assertThat(texts)
                .allSatisfy((id, parts) -> assertThat(placeholders(parts))
                        .as(id)
                        .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+|-[a-z]+)*")));
    }

    /**
     * A detail's name is a string constant beside the problem; only a problem that other modules can see may be made
     * in one of them.
     */
    @Test
    void everyPlaceholderIsFilledBySomebody() {
        var everywhere = new HashSet<String>();
        MODULES.forEach(module -> everywhere.addAll(module.strings()));
        var unfilled = new TreeMap<String, Set<String>>();
        for (var module : MODULES) {
            var here = module.strings();
            codes(module).forEach(code -> {
                var seen =
                        Modifier.isPublic(((Enum<?>) code).getDeclaringClass().getModifiers()) ? everywhere : here;
                var missing = without(placeholders(texts.getOrDefault(code.id(), Map.of())), seen);
                if (!missing.isEmpty()) {
                    unfilled.put(code.id(), missing);
                }
            });
        }

        assertThat(unfilled).isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
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

    private static Stream<ProblemCode> codes(CompiledModule module) {
        return module.problemEnums().stream()
                .flatMap(name -> Stream.of(loaded(name).getEnumConstants()))
                .map(ProblemCode.class::cast);
    }

    private static Class<?> loaded(String name) {
        try {
            return LOADER.loadClass(name);
        } catch (ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
