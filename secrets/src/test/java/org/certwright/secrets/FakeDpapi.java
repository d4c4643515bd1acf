package org.certwright.secrets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** A stand-in for DPAPI: it checks the structures as C would read them and seals by turning every byte round. */
final class FakeDpapi implements DpapiCalls {
    final List<Integer> flags = new ArrayList<>();
    final List<byte[]> freed = new ArrayList<>();
    int error;

    @Override
    public int protect(MemorySegment in, MemorySegment entropy, int given, MemorySegment out) {
        return answer(in, entropy, given, out);
    }

    @Override
    public int unprotect(MemorySegment in, MemorySegment entropy, int given, MemorySegment out) {
        return answer(in, entropy, given, out);
    }

    private int answer(MemorySegment in, MemorySegment entropy, int given, MemorySegment out) {
        flags.add(given);
        var bytes = content(in);
        byte key = (byte) (0x5A ^ content(entropy).length ^ content(entropy)[0]);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= key;
        }
        if (error == 0) {
            out.set(JAVA_INT, 0, bytes.length);
            out.set(ADDRESS, 8, Arena.ofAuto().allocateFrom(JAVA_BYTE, bytes));
        }
        return error;
    }

    private static byte[] content(MemorySegment blob) {
        return content(blob, 0).toArray(JAVA_BYTE);
    }

    private static MemorySegment content(MemorySegment blob, long at) {
        return NativeLibrary.at(blob.get(ADDRESS, at + 8), blob.get(JAVA_INT, at));
    }

    /** What is in the memory at the moment it is given back. */
    @Override
    public void free(MemorySegment memory) {
        freed.add(memory.toArray(JAVA_BYTE));
    }
}
