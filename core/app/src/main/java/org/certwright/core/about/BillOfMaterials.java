package org.certwright.core.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.ipc.Json;
import org.certwright.ipc.ProfileCommand.Component;
import org.certwright.ipc.ProfileCommand.Part;

/** What of others is in this program, from the CycloneDX lists that its build put beside the jars. */
public final class BillOfMaterials {
    private static final String OURS = "org.certwright";

    private final Installation installation;
    private final Json json = new Json();

    public BillOfMaterials(Installation installation) {
        this.installation = installation;
    }

    /** Everything that others made, by name; empty when it was not built as it is shipped. */
    public List<Component> components() {
        return Stream.of(Part.values())
                .flatMap(part -> bill(part).stream()
                        .flatMap(bill -> entries(bill).stream())
                        .filter(entry -> !OURS.equals(entry.get("group")))
                        .map(entry -> component(part, entry)))
                .sorted(Comparator.comparing(Component::part).thenComparing(Component::name))
                .toList();
    }

    /** One list of all parts, as CycloneDX JSON. */
    public Optional<String> whole() {
        return bill(Part.JAVA).map(java -> {
            var whole = new LinkedHashMap<String, Object>(java);
            var entries = new ArrayList<Map<String, Object>>(entries(java));
            bill(Part.PAGE).ifPresent(page -> entries.addAll(entries(page)));
            whole.put("components", entries);
            return json.write(whole) + "\n";
        });
    }

    private Optional<Map<String, Object>> bill(Part part) {
        var name = "sbom/" + part.name().toLowerCase(java.util.Locale.ROOT) + ".json";
        return installation.text(name).flatMap(text -> {
            try {
                return Optional.of(object(json.read(text)));
            } catch (Json.Unreadable | ClassCastException damaged) {
                return Optional.empty();
            }
        });
    }

    private static List<Map<String, Object>> entries(Map<String, Object> bill) {
        return list(bill.get("components")).stream()
                .map(BillOfMaterials::object)
                .toList();
    }

    private static Component component(Part part, Map<String, Object> entry) {
        var group = text(entry.get("group"));
        return new Component(
                part,
                group.isEmpty() || part == Part.JAVA ? text(entry.get("name")) : group + "/" + text(entry.get("name")),
                text(entry.get("version")),
                list(entry.get("licenses")).stream()
                        .map(BillOfMaterials::object)
                        .map(BillOfMaterials::licence)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String licence(Map<String, Object> choice) {
        if (choice.get("expression") instanceof String expression) {
            return expression;
        }
        var licence = object(choice.getOrDefault("license", Map.of()));
        return text(licence.getOrDefault("id", licence.getOrDefault("name", "")));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked") // The members of a JSON object have text for names.
    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
