package org.certwright.secrets;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stand-in for Security.framework: objects are numbers, and items live in a map of what names them. */
final class FakeApple implements AppleLibrary {
    final Map<String, byte[]> items = new HashMap<>();
    final List<Map<String, Object>> asked = new ArrayList<>();
    private final Map<Long, Object> objects = new HashMap<>();
    private final Map<String, MemorySegment> constants = new HashMap<>();
    private long last;
    int status;

    @Override
    public MemorySegment constant(String name) {
        return constants.computeIfAbsent(name, this::object);
    }

    private MemorySegment object(Object value) {
        objects.put(++last, value);
        return MemorySegment.ofAddress(last);
    }

    @Override
    public MemorySegment string(String text) {
        return object(text);
    }

    @Override
    public MemorySegment data(byte[] bytes) {
        return object(bytes.clone());
    }

    @Override
    public MemorySegment dictionary(Map<MemorySegment, MemorySegment> entries) {
        var named = new TreeMap<String, Object>();
        entries.forEach((key, value) -> named.put((String) value(key), value(value)));
        return object(named);
    }

    private Object value(MemorySegment object) {
        return java.util.Objects.requireNonNull(objects.get(object.address()), "released, or never made");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> dictionary(MemorySegment object) {
        var known = (Map<String, Object>) value(object);
        asked.add(known);
        return known;
    }

    @Override
    public byte[] bytes(MemorySegment data) {
        return ((byte[]) value(data)).clone();
    }

    @Override
    public void release(MemorySegment object) {
        if (object.address() != 0) {
            objects.remove(object.address());
        }
    }

    /** What is alive beside the constants, which nobody releases. */
    int alive() {
        return objects.size() - constants.size();
    }

    @Override
    public int copyMatching(MemorySegment query, MemorySegment[] found) {
        var item = items.get(account(query));
        if (status == 0 && item != null) {
            found[0] = object(item.clone());
        }
        return status != 0 ? status : item == null ? -25_300 : 0;
    }

    @Override
    public int add(MemorySegment item) {
        var known = dictionary(item);
        if (status == 0 && items.containsKey(name(known))) {
            return -25_299;
        }
        return status != 0 ? status : put(known);
    }

    private int put(Map<String, Object> item) {
        items.put(name(item), value(item));
        return 0;
    }

    @Override
    public int update(MemorySegment query, MemorySegment changes) {
        items.put(account(query), value(dictionary(changes)));
        return status;
    }

    @Override
    public int delete(MemorySegment query) {
        return status != 0 ? status : items.remove(account(query)) == null ? -25_300 : 0;
    }

    private String account(MemorySegment query) {
        return name(dictionary(query));
    }

    private static String name(Map<String, Object> item) {
        return (String) java.util.Objects.requireNonNull(item.get("kSecAttrAccount"));
    }

    private static byte[] value(Map<String, Object> item) {
        return ((byte[]) java.util.Objects.requireNonNull(item.get("kSecValueData"))).clone();
    }
}
