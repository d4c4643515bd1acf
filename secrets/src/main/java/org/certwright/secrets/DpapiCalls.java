package org.certwright.secrets;

import java.lang.foreign.MemorySegment;

/** The functions of Windows that DPAPI needs; each blob is a {@code DATA_BLOB}. */
interface DpapiCalls {
    /** {@code CryptProtectData}: 0, or the error of GetLastError; what comes into {@code out} is freed by the caller. */
    int protect(MemorySegment in, MemorySegment entropy, int flags, MemorySegment out);

    /** {@code CryptUnprotectData}, in the same way. */
    int unprotect(MemorySegment in, MemorySegment entropy, int flags, MemorySegment out);

    /** {@code LocalFree}. */
    void free(MemorySegment memory);
}
