package org.certwright.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.Problem;

/** Turns what the file system said into a problem, going by its state, since its words depend on the language. */
final class IoFault {
    /** With less than this left, a failed write failed for want of space. */
    private static final long SCARCE = 1 << 20;

    private IoFault() {}

    static Problem of(Path file, IOException fault) {
        return Problem.of(code(file, fault), "path", file.toString(), "said", String.valueOf(fault.getMessage()));
    }

    private static AuditProblem code(Path file, IOException fault) {
        if (fault instanceof AppendLock.Busy) {
            return AuditProblem.BUSY;
        }
        try {
            var folder = file.resolveSibling(".");
            if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
                return AuditProblem.READ_ONLY;
            }
            return Files.getFileStore(folder).getUsableSpace() < SCARCE ? AuditProblem.FULL : AuditProblem.IO;
        } catch (IOException evenThat) {
            fault.addSuppressed(evenThat);
            return AuditProblem.IO;
        }
    }
}
