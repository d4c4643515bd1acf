package org.certwright.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One conversion of a value into its tree; see {@link RecordTree}. */
final class TreeWriter {
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
    private int depth;

    @Nullable
    Object tree(Object value) {
        if (++depth > RecordTree.DEEPEST) {
            throw new IllegalArgumentException("nested too deeply for a tree");
        }
        var tree = written(value);
        depth--;
        return tree;
    }

    private @Nullable Object written(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean bool -> bool;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.toString();
            case Duration duration -> duration.toString();
            case URI uri -> uri.toString();
            case Optional<?> optional -> optional.isPresent() ? tree(optional.get()) : null;
            case List<?> list -> ofList(list);
            case Map<?, ?> map -> ofMap(map);
            case Record record -> ofRecord(record);
            default -> throw new IllegalArgumentException("no tree for " + value.getClass());
        };
    }

    private List<@Nullable Object> ofList(List<?> list) {
        var tree = new ArrayList<@Nullable Object>(list.size());
        for (var item : list) {
            tree.add(tree(item));
        }
        return tree;
    }

    private Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
        var tree = new TreeMap<String, @Nullable Object>();
        for (var member : map.entrySet()) {
            if (!(tree(member.getKey()) instanceof String key)) {
                throw new IllegalArgumentException(
                        "no member name for " + member.getKey().getClass());
            }
            tree.put(key, tree(member.getValue()));
        }
        return tree;
    }

    private Object ofRecord(Record record) {
        var shape = shapes.computeIfAbsent(record.getClass(), RecordShape::of);
        if (shape.isWrapper()) {
            return shape.read(record, 0);
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        if (shape.isOneOfSeveral()) {
            tree.put(RecordShape.KIND, shape.name());
        }
        for (int i = 0; i < shape.size(); i++) {
            tree.put(shape.name(i), tree(shape.read(record, i)));
        }
        return tree;
    }
}
