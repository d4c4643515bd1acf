package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.ipc.Json;
import org.certwright.model.ProblemCode;
import org.junit.jupiter.api.Test;

/** The documents say what the source says: every problem with its words, every file, folder and test they point to. */
class DocsTest {
    private static final Path ROOT = Checkout.root();
    private static final Path PAGE = ROOT.resolve("docs/errors.md");
    private static final Path CATALOGUE = ROOT.resolve("core/ipc/src/main/resources/org/certwright/ipc/messages/en");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test\\.\\w+)`");

    private final Map<String, ProblemCode> codes = codes();

    @Test
    void everyProblemHasAnAnchorAndEveryAnchorAProblem() {
        var anchors = ANCHOR.matcher(Checkout.text(PAGE))
                .results()
                .map(hit -> hit.group(1))
                .toList();

        assertThat(anchors).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(codes.keySet());
    }

    /** Where it differs, the page as it should be is in e2e/target, ready to be copied. */
    @Test
    void thePageOfProblemsHasTheWordsOfTheCatalogue() throws IOException {
        var page = Checkout.text(PAGE);
        var introduction = page.substring(0, page.indexOf("\n## "));
        var expected = Checkout.filesBelow(CATALOGUE, ".json").stream()
                .map(this::section)
                .collect(Collectors.joining("", introduction, ""));
        var wanted = ROOT.resolve("e2e/target/errors.md");
        Files.writeString(wanted, expected);

        assertThat(page.equals(expected))
                .as("docs/errors.md is not up to date: cp " + wanted + " " + PAGE)
                .isTrue();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var pages = Stream.concat(
                Stream.of("README", "ARCHITECTURE", "CONTRIBUTING", "SECURITY", "CHANGELOG")
                        .map(name -> ROOT.resolve(name + ".md")),
                Checkout.filesBelow(ROOT.resolve("docs"), ".md").stream());

        assertThat(pages)
                .allSatisfy(page -> assertThat(links(page))
                        .as(page.toString())
                        .allMatch(link -> Files.exists(page.resolveSibling(link))));
    }

    /** A defence that names a test which is gone holds nothing any more. */
    @Test
    void everyTestThatADefenceNamesIsThere() {
        var pages = List.of(ROOT.resolve("docs/threat-model.md"), ROOT.resolve("docs/key-lifecycle.md"));
        var sources = testSources();

        assertThat(pages)
                .allSatisfy(page -> assertThat(namedTests(page))
                        .as(page.toString())
                        .isNotEmpty()
                        .allMatch(test -> isThere(test, sources)));
    }

    private static List<String> namedTests(Path page) {
        return TEST.matcher(Checkout.text(page))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    /** The source of each test class; where two modules have one of the same name, both. */
    private static Map<String, String> testSources() {
        return Stream.concat(Checkout.modules().stream(), Stream.of(ROOT.resolve("e2e")))
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> Checkout.filesBelow(folder, "Test.java").stream())
                .collect(Collectors.toMap(DocsTest::className, Checkout::text, String::concat));
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static boolean isThere(String test, Map<String, String> sources) {
        var name = test.split("\\.", 2);
        var source = sources.getOrDefault(name[0], "");
        return source.contains("void " + name[1] + "(") || source.contains("Stream<DynamicTest> " + name[1] + "(");
    }

    private static List<String> links(Path page) {
        return LINK.matcher(Checkout.text(page))
                .results()
                .map(hit -> hit.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    private String section(Path file) {
        var area = file.getFileName().toString().replace(".json", "");
        return texts(file).entrySet().stream()
                .map(problem -> row(problem.getKey(), problem.getValue()))
                .collect(Collectors.joining(
                        "\n",
                        "\n## " + area + "\n\n| code, kind | what happened | why | what to do |\n|---|---|---|---|\n",
                        "\n"));
    }

    private String row(String id, Map<String, String> parts) {
        var kind = codes.get(id).kind().name().toLowerCase(Locale.ROOT);
        return "| <a id=\"%1$s\"></a>`%1$s`<br>%2$s | %3$s | %4$s | %5$s |"
                .formatted(id, kind, cell(parts, "what"), cell(parts, "why"), cell(parts, "todo"));
    }

    private static String cell(Map<String, String> parts, String part) {
        return parts.getOrDefault(part, "")
                .replaceAll("[|*]", Matcher.quoteReplacement("\\") + "$0")
                .replace("<", "&lt;");
    }

    @SuppressWarnings("unchecked") // A file of another shape fails the test, as it should.
    private static Map<String, Map<String, String>> texts(Path file) {
        try {
            return (Map<String, Map<String, String>>) new Json().read(Checkout.text(file));
        } catch (Json.Unreadable broken) {
            throw new IllegalStateException(file.toString(), broken);
        }
    }

    private static Map<String, ProblemCode> codes() {
        var modules = Checkout.mainClasses().stream().map(CompiledModule::in).toList();
        var loader = new URLClassLoader(
                modules.stream().map(module -> url(module.folder())).toArray(URL[]::new),
                DocsTest.class.getClassLoader());
        return modules.stream()
                .flatMap(module -> module.problemEnums().stream())
                .flatMap(name -> Stream.of(loaded(loader, name).getEnumConstants()))
                .map(ProblemCode.class::cast)
                .collect(Collectors.toMap(ProblemCode::id, Function.identity()));
    }

    private static Class<?> loaded(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
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
