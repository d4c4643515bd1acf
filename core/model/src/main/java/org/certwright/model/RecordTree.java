package org.certwright.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into trees of maps, lists, strings, numbers and booleans, and back, strictly: every component appears,
 * nothing else is accepted. Plans are hashed, stored and sent in this one form, so no field can be left out of a hash.
 *
 * <p>A record with a single {@code String value} or {@code String ascii} component is that string; an empty {@code
 * Optional} is null; a record of a sealed interface carries its simple name under {@code kind}.
 */
public final class RecordTree {
    private RecordTree() {}

    /** What a tree did not fit; the message names the place and never repeats the offending value. */
    public static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message);
        }
    }

    /** The tree of {@code value}. */
    public static @Nullable Object of(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean bool -> bool;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.toString();
            case Duration duration -> duration.toString();
            case URI uri -> uri.toString();
            case Optional<?> optional -> optional.isPresent() ? of(optional.get()) : null;
            case List<?> list -> list.stream().map(RecordTree::of).toList();
            case Map<?, ?> map -> ofMap(map);
            case Record wrapper when isWrapper(wrapper.getClass()) -> read(wrapper, components(wrapper.getClass())[0]);
            case Record composite -> ofRecord(composite);
            default -> throw new IllegalArgumentException("no tree for " + value.getClass());
        };
    }

    private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
        var tree = new TreeMap<String, @Nullable Object>();
        map.forEach((key, member) -> tree.put(String.valueOf(key), of(member)));
        return tree;
    }

    private static Map<String, @Nullable Object> ofRecord(Record composite) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        if (isOneOfSeveral(composite.getClass())) {
            tree.put("kind", composite.getClass().getSimpleName());
        }
        for (var component : components(composite.getClass())) {
            tree.put(component.getName(), of(read(composite, component)));
        }
        return tree;
    }

    /** The value of type {@code type} that {@code tree} describes. */
    public static <T> T as(Class<T> type, @Nullable Object tree) throws Mismatch {
        return type.cast(decode(type, tree, ""));
    }

    private static Object decode(Type type, @Nullable Object tree, String place) throws Mismatch {
        if (type instanceof ParameterizedType parameterized) {
            return decodeParameterized(parameterized, tree, place);
        }
        var raw = (Class<?>) type;
        if (raw.isRecord() && isWrapper(raw)) {
            return construct(raw, new Object[] {expect(String.class, tree, place)}, place);
        }
        if (raw.isRecord()) {
            return decodeRecord(raw, object(tree, place), place);
        }
        if (raw.isSealed()) {
            return decodeOneOf(raw, object(tree, place), place);
        }
        return decodeScalar(raw, tree, place);
    }

    private static Object decodeParameterized(ParameterizedType type, @Nullable Object tree, String place)
            throws Mismatch {
        var argument = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return tree == null ? Optional.empty() : Optional.of(decode(argument, tree, place));
        }
        if (type.getRawType() == List.class) {
            var list = new ArrayList<>();
            for (var item : expect(List.class, tree, place)) {
                list.add(decode(argument, item, place + "[" + list.size() + "]"));
            }
            return List.copyOf(list);
        }
        if (type.getRawType() == Map.class) {
            var map = new TreeMap<String, Object>();
            for (var member : object(tree, place).entrySet()) {
                map.put(member.getKey(), decode(argument, member.getValue(), place + "." + member.getKey()));
            }
            return map;
        }
        return decode(type.getRawType(), tree, place); // A generic sealed interface such as Command<R>.
    }

    private static Object decodeScalar(Class<?> type, @Nullable Object tree, String place) throws Mismatch {
        if (type == String.class) {
            return expect(String.class, tree, place);
        }
        if (type == boolean.class) {
            return expect(Boolean.class, tree, place);
        }
        try {
            if (type == int.class) {
                return Math.toIntExact(expect(Long.class, tree, place));
            }
            if (type == long.class) {
                return expect(Long.class, tree, place);
            }
            var text = expect(String.class, tree, place);
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type == Duration.class) {
                return Duration.parse(text);
            }
            if (type == URI.class) {
                return URI.create(text);
            }
            for (var constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        } catch (RuntimeException unreadable) {
            throw new Mismatch(where(place) + " is not a valid " + type.getSimpleName());
        }
        throw new Mismatch(where(place) + " is not a valid " + type.getSimpleName());
    }

    private static Object decodeOneOf(Class<?> sealed, Map<String, ?> tree, String place) throws Mismatch {
        if (!(tree.get("kind") instanceof String kind)) {
            throw new Mismatch(where(place) + " needs a kind");
        }
        for (var record : records(sealed)) {
            if (record.getSimpleName().equals(kind)) {
                return decodeRecord(record, tree, place);
            }
        }
        throw new Mismatch(where(place) + " has an unknown kind");
    }

    private static Object decodeRecord(Class<?> record, Map<String, ?> tree, String place) throws Mismatch {
        var components = components(record);
        var values = new Object[components.length];
        int known = isOneOfSeveral(record) && tree.containsKey("kind") ? 1 : 0;
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            var inside = place.isEmpty() ? name : place + "." + name;
            values[i] = decode(components[i].getGenericType(), tree.get(name), inside);
            known += tree.containsKey(name) ? 1 : 0;
        }
        if (known != tree.size()) {
            throw new Mismatch(where(place) + " has a member nobody asked for");
        }
        return construct(record, values, place);
    }

    private static Object construct(Class<?> record, Object[] values, String place) throws Mismatch {
        try {
            var types = Arrays.stream(components(record))
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException invalid) {
            throw new Mismatch(where(place) + " is not a valid " + record.getSimpleName());
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> object(@Nullable Object tree, String place) throws Mismatch {
        return expect(Map.class, tree, place);
    }

    private static <T> T expect(Class<T> type, @Nullable Object tree, String place) throws Mismatch {
        if (!type.isInstance(tree)) {
            throw new Mismatch(where(place) + (tree == null ? " is missing" : " has the wrong type"));
        }
        return type.cast(tree);
    }

    private static String where(String place) {
        return place.isEmpty() ? "the message" : "\"" + place + "\"";
    }

    /** Every record below {@code sealed}, however deep. */
    public static List<Class<?>> records(Class<?> sealed) {
        var found = new ArrayList<Class<?>>();
        for (var permitted : sealed.getPermittedSubclasses()) {
            found.addAll(permitted.isRecord() ? List.of(permitted) : records(permitted));
        }
        return found;
    }

    private static boolean isOneOfSeveral(Class<?> record) {
        return Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static boolean isWrapper(Class<?> record) {
        var components = components(record);
        return components.length == 1
                && components[0].getType() == String.class
                && (components[0].getName().equals("value")
                        || components[0].getName().equals("ascii"))
                && !isOneOfSeveral(record);
    }

    private static RecordComponent[] components(Class<?> record) {
        return record.getRecordComponents();
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
