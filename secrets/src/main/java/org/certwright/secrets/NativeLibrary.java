package org.certwright.secrets;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.function.Consumer;

/** A shared library of the system and whatever it brings along: dlsym looks through the whole tree of dependencies. */
@SuppressWarnings("restricted") // The module is granted native access by name, in the launcher and the manifest.
final class NativeLibrary {
    static final AddressLayout POINTER = ValueLayout.ADDRESS;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;

    private final SymbolLookup symbols;

    /** @throws IllegalArgumentException when the system has no such library */
    NativeLibrary(String name) {
        symbols = SymbolLookup.libraryLookup(name, Arena.global());
    }

    /** @throws java.util.NoSuchElementException when the library is too old to have it */
    MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return Linker.nativeLinker().downcallHandle(address(name), FunctionDescriptor.of(result, parameters));
    }

    /** A function of one pointer that gives nothing back: the shape of all that frees, unrefs and cancels. */
    Consumer<MemorySegment> procedure(String name) {
        var handle = Linker.nativeLinker().downcallHandle(address(name), FunctionDescriptor.ofVoid(POINTER));
        return pointer -> invoke(() -> {
            handle.invokeExact(pointer);
            return true;
        });
    }

    MemorySegment address(String name) {
        return symbols.findOrThrow(name);
    }

    /** The {@code bytes} bytes that a pointer from the library points to. */
    static MemorySegment at(MemorySegment pointer, long bytes) {
        return pointer.reinterpret(bytes);
    }

    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    /** Calls; a native function throws nothing, so what comes out is a bug in how it was linked. */
    static <T> T invoke(Call<T> call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call was linked wrongly", e);
        }
    }

    /** One call of a linked function. */
    interface Call<T> {
        T run() throws Throwable;
    }
}
