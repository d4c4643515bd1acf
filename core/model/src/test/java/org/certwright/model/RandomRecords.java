package org.certwright.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes values of any type that has a tree, from a seed, and variants of a value that differ in one place. */
final class RandomRecords {
    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    <T> T of(Class<T> type) {
        return type.cast(any(type));
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isSealed()) {
            var records = RecordTree.records(raw);
            return any(records.get(random.nextInt(records.size())));
        }
        return scalar(raw);
    }

    private Object container(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(arguments[0]));
        }
        if (type.getRawType() == List.class) {
            return Stream.generate(() -> any(arguments[0]))
                    .limit(1 + random.nextInt(3))
                    .toList();
        }
        if (type.getRawType() == Map.class) {
            var map = new TreeMap<Object, Object>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                map.put(any(arguments[0]), any(arguments[1]));
            }
            return map;
        }
        return any(type.getRawType());
    }

    private Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "Duration" -> Duration.ofMillis(random.nextInt());
            case "URI" -> URI.create("https://" + word() + ".example/" + word());
            case "Fingerprint" -> Fingerprint.of(text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "DomainName" -> new DomainName((random.nextBoolean() ? "*." : "") + word() + ".example");
            case "DnsName" -> new DnsName("_" + word() + ".example");
            case "OperationId" -> new OperationId(word());
            case "SecretRef" -> new SecretRef(word());
            default -> composite(type);
        };
    }

    private Record composite(Class<?> type) {
        return construct(
                type,
                Stream.of(type.getRecordComponents())
                        .map(component -> any(component.getGenericType()))
                        .toArray());
    }

    private String word() {
        return "w" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? '?' : point);
        }
        return text.toString();
    }

    /** {@code value} with one leaf or list length changed, for every component at every depth, by its place. */
    Map<String, Record> variants(Record value) {
        var variants = new TreeMap<String, Record>();
        var components = value.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            var current = read(value, components[i]);
            variants.put(components[i].getName(), with(value, i, another(components[i].getGenericType(), current)));
            for (var inside : nested(current)) {
                int index = i;
                variants(inside)
                        .forEach((place, variant) -> variants.put(
                                components[index].getName() + "." + place,
                                with(value, index, replaced(current, inside, variant))));
            }
        }
        return variants;
    }

    private Object another(Type type, Object current) {
        var other = any(type);
        return other.equals(current) ? another(type, current) : other;
    }

    /** The records in a component that are no one-string wrappers. */
    private static List<Record> nested(Object value) {
        return switch (value) {
            case Record record when record.getClass().getRecordComponents().length > 1 -> List.of(record);
            case List<?> list -> nested(list.getFirst());
            case Optional<?> optional when optional.isPresent() -> nested(optional.get());
            default -> List.of();
        };
    }

    private static Object replaced(Object container, Record old, Record variant) {
        return switch (container) {
            case List<?> list -> {
                var copy = new ArrayList<Object>(list);
                copy.set(0, variant);
                yield copy;
            }
            case Optional<?> _ -> Optional.of(variant);
            default -> container.equals(old) ? variant : container;
        };
    }

    private static Record with(Record value, int index, Object changed) {
        var components = value.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == index ? changed : read(value, components[i]);
        }
        return construct(value.getClass(), values);
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static Record construct(Class<?> type, Object[] values) {
        try {
            var types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (Record) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(type.toString(), bug);
        }
    }
}
