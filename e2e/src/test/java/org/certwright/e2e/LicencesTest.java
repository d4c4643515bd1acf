package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.certwright.ipc.Json;
import org.junit.jupiter.api.Test;

/** The bills of materials name everything of others that is shipped, and all of it goes with Apache-2.0. */
class LicencesTest {
    /** By SPDX name, or by the name a project gives to a licence of its own. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "ISC",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "EPL-2.0", // SWT, used as a library and unchanged.
            "Bouncy Castle Licence"); // The MIT licence under its own name.

    private record Component(String name, String version, List<String> licences) {}

    private static Path at(String path) {
        return Checkout.root().resolve(path);
    }

    private static List<Component> components(Path bill) {
        return list(object(read(bill)).get("components")).stream()
                .map(LicencesTest::object)
                .filter(each -> !"org.certwright".equals(each.get("group")))
                .map(each -> new Component(
                        (String) each.get("name"), (String) each.get("version"), licences(list(each.get("licenses")))))
                .toList();
    }

    private static List<String> licences(List<?> choices) {
        return choices.stream()
                .map(LicencesTest::object)
                .map(choice -> choice.containsKey("expression") ? choice : object(choice.get("license")))
                .map(licence -> (String) Stream.of("id", "name", "expression")
                        .filter(licence::containsKey)
                        .map(licence::get)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<String> jars(String folder) {
        return Checkout.filesBelow(at(folder), ".jar").stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> !name.startsWith("certwright-"))
                .toList();
    }

    @Test
    void everyJarThatIsShippedIsListed() {
        for (var dist : List.of("cli/target/dist", "desktop/swt/target/dist")) {
            var listed = components(at(dist + "/sbom/java.json")).stream()
                    .map(each -> each.name() + "-" + each.version() + ".jar")
                    .toList();
            var shipped = Stream.concat(
                            jars(dist + "/lib").stream(),
                            dist.startsWith("cli") ? Stream.empty() : jars(dist + "/window").stream())
                    .toList();
            assertThat(shipped).hasSizeGreaterThan(8);
            assertThat(listed).as(dist).containsAll(shipped);
        }
    }

    @Test
    void everyPackageThePageDependsOnIsListedInItsVersion() {
        var bill = at("ui/dist/sbom.json");
        var listed = components(bill).stream()
                .map(each -> each.name() + " " + each.version())
                .toList();
        var wanted = object(object(read(at("ui/package.json"))).get("dependencies")).entrySet().stream()
                .filter(each -> Checkout.filesBelow(at("ui/src"), "tsx").stream()
                        .anyMatch(file -> Checkout.text(file).contains("from \"" + each.getKey())))
                .map(each -> each.getKey().replaceAll("^@[^/]+/", "") + " " + each.getValue())
                .toList();
        assertThat(wanted).hasSizeGreaterThan(2);
        assertThat(listed).containsAll(wanted);
    }

    @Test
    void everyLicenceGoesWithOurs() {
        for (var bill : List.of(
                "cli/target/dist/sbom/java.json", "desktop/swt/target/dist/sbom/java.json", "ui/dist/sbom.json")) {
            assertThat(components(at(bill)))
                    .as(bill)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.licences())
                            .as(each.name())
                            .isNotEmpty()
                            .allMatch(ALLOWED::contains));
        }
    }

    private static Object read(Path file) {
        assertThat(file)
                .as("the build makes it, but not with -o: its goal wants Maven to be online (./dev build does)")
                .exists();
        try {
            return Objects.requireNonNull(new Json().read(Checkout.text(file)));
        } catch (Json.Unreadable damaged) {
            throw new AssertionError(file + " is not JSON", damaged);
        }
    }

    @SuppressWarnings("unchecked") // The members of a JSON object have text for names.
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(Object value) {
        return (List<?>) Objects.requireNonNullElse(value, List.of());
    }
}
