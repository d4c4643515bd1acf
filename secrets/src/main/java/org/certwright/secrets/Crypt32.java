package org.certwright.secrets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.certwright.secrets.NativeLibrary.invoke;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * DPAPI as crypt32.dll has it (learn.microsoft.com, dpapi.h). Looked up when it is made, never before. Not yet run on that
 * system.
 */
@SuppressWarnings("restricted") // The module is granted native access by name, in the launcher.
final class Crypt32 implements DpapiCalls {
    private static final String ERROR = "GetLastError";

    private final NativeLibrary crypt32 = new NativeLibrary("crypt32.dll");
    private final MethodHandle protect = function("CryptProtectData");
    private final MethodHandle unprotect = function("CryptUnprotectData");
    private final MethodHandle free = Linker.nativeLinker()
            .downcallHandle(
                    new NativeLibrary("kernel32.dll").address("LocalFree"), FunctionDescriptor.of(ADDRESS, ADDRESS));

    /** Both have the same shape: in, description, entropy, reserved, prompt, flags, out. */
    private MethodHandle function(String name) {
        return Linker.nativeLinker()
                .downcallHandle(
                        crypt32.address(name),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS),
                        Linker.Option.captureCallState(ERROR)); // Known on Windows only.
    }

    @Override
    public int protect(MemorySegment in, MemorySegment entropy, int flags, MemorySegment out) {
        return call(protect, in, entropy, flags, out);
    }

    @Override
    public int unprotect(MemorySegment in, MemorySegment entropy, int flags, MemorySegment out) {
        return call(unprotect, in, entropy, flags, out);
    }

    private static int call(
            MethodHandle function, MemorySegment in, MemorySegment entropy, int flags, MemorySegment out) {
        var none = MemorySegment.NULL;
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(Linker.Option.captureStateLayout());
            int done = invoke(() -> (int) function.invokeExact(state, in, none, entropy, none, none, flags, out));
            int error = (int) Linker.Option.captureStateLayout()
                    .varHandle(PathElement.groupElement(ERROR))
                    .get(state, 0L);
            return done != 0 ? 0 : error == 0 ? -1 : error;
        }
    }

    @Override
    public void free(MemorySegment memory) {
        var _ = invoke(() -> (MemorySegment) free.invokeExact(memory));
    }
}
