package org.certwright.secrets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/** Seals and opens by DPAPI for the user who is logged in, without asking anybody anything. Wipes what it copies. */
final class DataBlobs {
    /** {@code CRYPTPROTECT_UI_FORBIDDEN}, and above all not {@code CRYPTPROTECT_LOCAL_MACHINE} (4), which opens to every user. */
    static final int FLAGS = 1;

    /** {@code DATA_BLOB}: {DWORD cbData; BYTE *pbData}. */
    static final StructLayout BLOB = MemoryLayout.structLayout(
            JAVA_INT.withName("cbData"), MemoryLayout.paddingLayout(4), ADDRESS.withName("pbData"));

    private static final long POINTER_AT = BLOB.byteOffset(MemoryLayout.PathElement.groupElement("pbData"));

    private final DpapiCalls calls;

    DataBlobs(DpapiCalls calls) {
        this.calls = calls;
    }

    byte[] seal(byte[] plain, byte[] entropy) throws KeychainFailure {
        return through(calls::protect, plain, entropy);
    }

    byte[] open(byte[] sealed, byte[] entropy) throws KeychainFailure {
        return through(calls::unprotect, sealed, entropy);
    }

    private byte[] through(Call call, byte[] bytes, byte[] entropy) throws KeychainFailure {
        try (var arena = Arena.ofConfined()) {
            var copy = arena.allocateFrom(JAVA_BYTE, bytes);
            try {
                var out = arena.allocate(BLOB);
                int error =
                        call.run(blob(arena, copy), blob(arena, arena.allocateFrom(JAVA_BYTE, entropy)), FLAGS, out);
                if (error != 0) {
                    throw new KeychainFailure(words(error));
                }
                return taken(out);
            } finally {
                copy.fill((byte) 0);
            }
        }
    }

    private static MemorySegment blob(Arena arena, MemorySegment content) {
        var blob = arena.allocate(BLOB);
        blob.set(JAVA_INT, 0, (int) content.byteSize());
        blob.set(ADDRESS, POINTER_AT, content);
        return blob;
    }

    /** Copies what Windows gave, wipes that and gives it back. */
    private byte[] taken(MemorySegment out) {
        var given = NativeLibrary.at(out.get(ADDRESS, POINTER_AT), out.get(JAVA_INT, 0));
        try {
            return given.toArray(JAVA_BYTE);
        } finally {
            given.fill((byte) 0);
            calls.free(given);
        }
    }

    /** winerror.h. */
    private static String words(int error) {
        return switch (error) {
            case 13 -> "the key was not sealed by this Windows account on this computer, or was changed (error 13)";
            case 0x8009_000B -> "the keys of this Windows account are not there (NTE_BAD_KEY_STATE)";
            default -> "Windows answered with error 0x" + Integer.toHexString(error);
        };
    }

    private interface Call {
        int run(MemorySegment in, MemorySegment entropy, int flags, MemorySegment out);
    }
}
