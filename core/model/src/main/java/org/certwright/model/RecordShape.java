package org.certwright.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** How a record class appears in a tree; made once per class and tree, since reflection is slow to ask. */
final class RecordShape {
    /** The member that names the record of a sealed interface. */
    static final String KIND = "kind";

    private final Class<?> type;
    private final RecordComponent[] components;
    private final boolean oneOfSeveral;

    private RecordShape(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.oneOfSeveral = hasSealedInterface(type);
    }

    static RecordShape of(Class<?> record) {
        var shape = new RecordShape(record);
        for (var component : shape.components) {
            if (shape.oneOfSeveral && component.getName().equals(KIND)) {
                throw new IllegalArgumentException(record + " has a component that hides its kind");
            }
        }
        return shape;
    }

    private static boolean hasSealedInterface(Class<?> record) {
        for (var implemented : record.getInterfaces()) {
            if (implemented.isSealed()) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return type.getSimpleName();
    }

    /** Whether it is told apart from others by its kind. */
    boolean isOneOfSeveral() {
        return oneOfSeveral;
    }

    /** Whether its tree is the one string it holds. */
    boolean isWrapper() {
        return components.length == 1
                && !oneOfSeveral
                && components[0].getType() == String.class
                && (name(0).equals("value") || name(0).equals("ascii"));
    }

    int size() {
        return components.length;
    }

    String name(int index) {
        return components[index].getName();
    }

    Type type(int index) {
        return components[index].getGenericType();
    }

    Object read(Record record, int index) {
        try {
            return components[index].getAccessor().invoke(record);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** A record of these components, or {@code IllegalArgumentException} when its own constructor rejects them. */
    Record construct(Object[] values) {
        try {
            return (Record) constructor().newInstance(values);
        } catch (InvocationTargetException invalid) {
            if (invalid.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalArgumentException(invalid.getCause());
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private Constructor<?> constructor() throws NoSuchMethodException {
        var types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        return type.getDeclaredConstructor(types);
    }
}
