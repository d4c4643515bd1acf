package org.certwright.ipc;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.model.RecordTree;

/**
 * The same messages as TypeScript types, made from the records by the rules of {@link RecordTree}, so that the page and
 * the core cannot drift apart: {@code Commands} and {@code Answers} by kind, {@code Event}, and every record they name.
 */
public final class TypeScript {
    private static final Map<Type, String> PLAIN = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "number",
            Integer.class, "number",
            long.class, "number",
            Instant.class, "Instant",
            Duration.class, "string",
            URI.class, "string");

    private final Map<String, String> declarations = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Deque<Class<?>> wanted = new ArrayDeque<>();

    private TypeScript() {}

    /** The whole source text. */
    public static String source() {
        return new TypeScript().write();
    }

    private String write() {
        var commands = RecordTree.records(Command.class);
        var asked = commands.stream()
                .map(command -> "  " + command.getSimpleName() + ": " + members(command, "") + ";\n")
                .sorted()
                .collect(Collectors.joining());
        var answered = commands.stream()
                .map(command -> "  " + command.getSimpleName() + ": " + type(answer(command)) + ";\n")
                .sorted()
                .collect(Collectors.joining());
        var event = union(Event.class);
        var problem = type(ProblemView.class);
        while (!wanted.isEmpty()) {
            declare(wanted.pop());
        }
        return """
                // Made from the records of core/ipc; do not edit. ./dev test tells when it is stale.

                /** RFC 3339, UTC. */
                export type Instant = string;

                /** What each command carries, by its kind. */
                export interface Commands {
                %s}

                /** What a successful answer to each command holds. */
                export interface Answers {
                %s}

                /** What the core tells while it works. */
                export type Event =%s;

                /** What came of a command. */
                export type Outcome<T> = { done: T } | { refused: string } | { failed: %s };

                """.formatted(asked, answered, event, problem) + String.join("\n", declarations.values());
    }

    /** The {@code R} of a {@code Command<R>}. */
    private static Type answer(Class<?> command) {
        return Stream.of(command.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    private void declare(Class<?> type) {
        var name = type.getSimpleName();
        if (declarations.containsKey(name)) {
            return;
        }
        declarations.put(name, ""); // A record may hold itself.
        declarations.put(
                name,
                type.isRecord()
                        ? "export interface " + name + " " + members(type, "") + "\n"
                        : "export type " + name + " =" + union(type) + ";\n");
    }

    private String members(Class<?> type, String kind) {
        var all = Stream.concat(
                        kind.isEmpty() ? Stream.empty() : Stream.of("kind: \"" + kind + "\""),
                        Arrays.stream(type.getRecordComponents()).map(this::member))
                .toList();
        return all.isEmpty() ? "Record<string, never>" : "{ " + String.join("; ", all) + " }";
    }

    private String member(RecordComponent component) {
        return component.getName() + ": " + type(component.getGenericType());
    }

    private String union(Class<?> sealed) {
        return RecordTree.records(sealed).stream()
                .map(record -> "\n  | " + members(record, record.getSimpleName()))
                .collect(Collectors.joining());
    }

    private String type(Type type) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? generic(generic) : named((Class<?>) type);
    }

    private String generic(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            var item = type(arguments[0]);
            return item.contains(" ") ? "(" + item + ")[]" : item + "[]";
        }
        if (type.getRawType() == Optional.class) {
            return type(arguments[0]) + " | null";
        }
        if (type.getRawType() == Map.class) {
            return "Record<string, " + type(arguments[1]) + ">";
        }
        throw new IllegalArgumentException(type + " has no form in TypeScript");
    }

    private String named(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "\"" + ((Enum<?>) constant).name() + "\"")
                    .collect(Collectors.joining(" | "));
        }
        if (type.isRecord() && isWrapped(type)) {
            return "string";
        }
        var before = named.putIfAbsent(type.getSimpleName(), type);
        if (before != null && before != type) {
            throw new IllegalArgumentException(type + " and " + before + " share a name");
        }
        wanted.add(type);
        return type.getSimpleName();
    }

    private static boolean isWrapped(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && List.of("value", "ascii").contains(components[0].getName());
    }
}
