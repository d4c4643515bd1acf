package org.certwright.secrets;

import static org.certwright.secrets.NativeLibrary.INT;
import static org.certwright.secrets.NativeLibrary.POINTER;
import static org.certwright.secrets.NativeLibrary.SIZE;
import static org.certwright.secrets.NativeLibrary.invoke;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The frameworks of macOS 10.15 or later (developer.apple.com/documentation/security/keychain_services). Looked up when it is
 * made, never before. Not yet run on that system.
 */
final class AppleFrameworks implements AppleLibrary {
    private static final int UTF_8 = 0x0800_0100; // kCFStringEncodingUTF8
    private static final String FRAMEWORKS = "/System/Library/Frameworks/";

    private final NativeLibrary foundation = framework("CoreFoundation");
    private final NativeLibrary security = framework("Security");
    private final Consumer<MemorySegment> release = foundation.procedure("CFRelease");

    private static NativeLibrary framework(String name) {
        return new NativeLibrary(FRAMEWORKS + name + ".framework/" + name);
    }

    @Override
    public MemorySegment constant(String name) {
        var from = name.startsWith("kSec") ? security : foundation;
        return NativeLibrary.at(from.address(name), POINTER.byteSize()).get(POINTER, 0);
    }

    @Override
    public MemorySegment string(String text) {
        var create = foundation.function("CFStringCreateWithCString", POINTER, POINTER, POINTER, INT);
        try (var arena = Arena.ofConfined()) {
            var bytes = arena.allocateFrom(text);
            return invoke(() -> (MemorySegment) create.invokeExact(MemorySegment.NULL, bytes, UTF_8));
        }
    }

    @Override
    public MemorySegment data(byte[] bytes) {
        var create = foundation.function("CFDataCreate", POINTER, POINTER, POINTER, SIZE);
        try (var arena = Arena.ofConfined()) {
            var copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            long length = bytes.length;
            try {
                return invoke(() -> (MemorySegment) create.invokeExact(MemorySegment.NULL, copy, length));
            } finally {
                copy.fill((byte) 0);
            }
        }
    }

    @Override
    public MemorySegment dictionary(Map<MemorySegment, MemorySegment> entries) {
        var create =
                foundation.function("CFDictionaryCreate", POINTER, POINTER, POINTER, POINTER, SIZE, POINTER, POINTER);
        // The callbacks are structures, not pointers to objects: their address is what is wanted.
        var keys = foundation.address("kCFTypeDictionaryKeyCallBacks");
        var values = foundation.address("kCFTypeDictionaryValueCallBacks");
        try (var arena = Arena.ofConfined()) {
            var names = arena.allocate(POINTER, Math.max(1, entries.size()));
            var objects = arena.allocate(POINTER, Math.max(1, entries.size()));
            int i = 0;
            for (var entry : entries.entrySet()) {
                names.setAtIndex(POINTER, i, entry.getKey());
                objects.setAtIndex(POINTER, i++, entry.getValue());
            }
            long count = i;
            return invoke(
                    () -> (MemorySegment) create.invokeExact(MemorySegment.NULL, names, objects, count, keys, values));
        }
    }

    @Override
    public byte[] bytes(MemorySegment data) {
        var length = foundation.function("CFDataGetLength", SIZE, POINTER);
        var pointer = foundation.function("CFDataGetBytePtr", POINTER, POINTER);
        long bytes = invoke(() -> (long) length.invokeExact(data));
        var first = invoke(() -> (MemorySegment) pointer.invokeExact(data));
        return NativeLibrary.at(first, bytes).toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public void release(MemorySegment object) {
        if (!NativeLibrary.isNull(object)) { // CFRelease of null ends the process.
            release.accept(object);
        }
    }

    @Override
    public int copyMatching(MemorySegment query, MemorySegment[] found) {
        var copy = security.function("SecItemCopyMatching", INT, POINTER, POINTER);
        try (var arena = Arena.ofConfined()) {
            var place = arena.allocate(POINTER);
            int status = invoke(() -> (int) copy.invokeExact(query, place));
            found[0] = place.get(POINTER, 0);
            return status;
        }
    }

    @Override
    public int add(MemorySegment item) {
        var add = security.function("SecItemAdd", INT, POINTER, POINTER);
        return invoke(() -> (int) add.invokeExact(item, MemorySegment.NULL));
    }

    @Override
    public int update(MemorySegment query, MemorySegment changes) {
        var update = security.function("SecItemUpdate", INT, POINTER, POINTER);
        return invoke(() -> (int) update.invokeExact(query, changes));
    }

    @Override
    public int delete(MemorySegment query) {
        var delete = security.function("SecItemDelete", INT, POINTER);
        return invoke(() -> (int) delete.invokeExact(query));
    }
}
