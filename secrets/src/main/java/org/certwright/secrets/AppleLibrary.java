package org.certwright.secrets;

import java.lang.foreign.MemorySegment;
import java.util.Map;

/** What of CoreFoundation and Security.framework a generic password needs. Objects that are made here are released here. */
interface AppleLibrary {
    /** A constant that is an object itself, such as {@code kSecClass}. */
    MemorySegment constant(String name);

    MemorySegment string(String text);

    /** A CFData with a copy of {@code bytes}. */
    MemorySegment data(byte[] bytes);

    /** A CFDictionary; it keeps its values alive. */
    MemorySegment dictionary(Map<MemorySegment, MemorySegment> entries);

    /** A copy of what is in a CFData; the caller wipes it. */
    byte[] bytes(MemorySegment data);

    void release(MemorySegment object);

    /** {@code SecItemCopyMatching}: an OSStatus, and with 0 an object in {@code found[0]} that the caller releases. */
    int copyMatching(MemorySegment query, MemorySegment[] found);

    /** {@code SecItemAdd}. */
    int add(MemorySegment item);

    /** {@code SecItemUpdate}. */
    int update(MemorySegment query, MemorySegment changes);

    /** {@code SecItemDelete}. */
    int delete(MemorySegment query);
}
