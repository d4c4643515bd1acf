package org.certwright.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.model.RecordTree.Mismatch;
import org.jspecify.annotations.Nullable;

/** One conversion of a tree from anywhere into a value; see {@link RecordTree}. */
final class TreeReader {
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> kinds = new HashMap<>();
    private final TreePath path = new TreePath();
    private final ScalarReader scalars = new ScalarReader(path);

    Object value(Type type, @Nullable Object tree) throws Mismatch {
        if (path.depth() > RecordTree.DEEPEST) {
            throw path.mismatch("is nested too deeply");
        }
        return switch (type) {
            case ParameterizedType parameterized -> container(parameterized, tree);
            case Class<?> record when record.isRecord() -> record(record, tree);
            case Class<?> sealed when sealed.isSealed() && !sealed.isEnum() -> oneOf(sealed, tree);
            case Class<?> scalar -> scalars.value(scalar, tree);
            default -> throw new IllegalArgumentException("no tree for " + type);
        };
    }

    private Object container(ParameterizedType type, @Nullable Object tree) throws Mismatch {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return tree == null ? Optional.empty() : Optional.of(value(arguments[0], tree));
        }
        if (type.getRawType() == List.class) {
            return list(arguments[0], path.expect(List.class, tree));
        }
        if (type.getRawType() == Map.class) {
            return map(arguments[0], arguments[1], object(tree));
        }
        return value(type.getRawType(), tree); // A generic sealed interface such as Command<R>.
    }

    private List<Object> list(Type itemType, List<?> tree) throws Mismatch {
        limitMembers(tree.size());
        var list = new ArrayList<>(tree.size());
        for (var item : tree) {
            path.enterItem(list.size());
            list.add(value(itemType, item));
            path.leave();
        }
        return Collections.unmodifiableList(list);
    }

    private Map<Object, Object> map(Type keyType, Type memberType, Map<String, ?> tree) throws Mismatch {
        limitMembers(tree.size());
        var map = new LinkedHashMap<Object, Object>();
        for (var member : tree.entrySet()) {
            path.enterMember(member.getKey());
            map.put(value(keyType, member.getKey()), value(memberType, member.getValue()));
            path.leave();
        }
        return Collections.unmodifiableMap(map);
    }

    private Object oneOf(Class<?> sealed, @Nullable Object tree) throws Mismatch {
        if (!(object(tree).get(RecordShape.KIND) instanceof String kind)) {
            throw path.mismatch("needs a kind");
        }
        var record = kinds.computeIfAbsent(sealed, TreeReader::recordsByKind).get(kind);
        if (record == null) {
            throw path.mismatch("has an unknown kind");
        }
        return record(record, tree);
    }

    private static Map<String, Class<?>> recordsByKind(Class<?> sealed) {
        var records = new HashMap<String, Class<?>>();
        for (var record : RecordTree.records(sealed)) {
            if (records.put(record.getSimpleName(), record) != null) {
                throw new IllegalArgumentException(sealed + " has two kinds " + record.getSimpleName());
            }
        }
        return records;
    }

    private Object record(Class<?> type, @Nullable Object tree) throws Mismatch {
        var shape = shapes.computeIfAbsent(type, RecordShape::of);
        if (shape.isWrapper()) {
            return wrapper(shape, path.expect(String.class, tree));
        }
        var members = object(tree);
        int known = 0;
        if (shape.isOneOfSeveral()) {
            known++;
            if (!shape.name().equals(members.get(RecordShape.KIND))) {
                throw path.mismatch("has the wrong kind");
            }
        }
        var values = new Object[shape.size()];
        for (int i = 0; i < values.length; i++, known++) {
            values[i] = component(shape, i, members);
        }
        if (known != members.size()) {
            throw path.mismatch("has a member nobody asked for");
        }
        return construct(shape, values);
    }

    private Object component(RecordShape shape, int index, Map<String, ?> members) throws Mismatch {
        var name = shape.name(index);
        path.enterComponent(name);
        var member = members.get(name);
        if (member == null && !members.containsKey(name)) {
            throw path.mismatch("is missing");
        }
        var value = value(shape.type(index), member);
        path.leave();
        return value;
    }

    private Object wrapper(RecordShape shape, String text) throws Mismatch {
        var wrapper = construct(shape, new Object[] {text});
        return path.normal(wrapper, shape.read(wrapper, 0).equals(text));
    }

    private Record construct(RecordShape shape, Object[] values) throws Mismatch {
        try {
            return shape.construct(values);
        } catch (IllegalArgumentException rejected) {
            throw path.mismatch("is not a valid " + shape.name());
        }
    }

    private void limitMembers(int size) throws Mismatch {
        if (size > RecordTree.MOST_MEMBERS) {
            throw path.mismatch("has too many members");
        }
    }

    @SuppressWarnings("unchecked") // Every key is looked at first.
    private Map<String, ?> object(@Nullable Object tree) throws Mismatch {
        var object = path.expect(Map.class, tree);
        for (var key : object.keySet()) {
            if (!(key instanceof String)) {
                throw path.mismatch("has the wrong type");
            }
        }
        return object;
    }
}
