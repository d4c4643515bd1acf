package org.certwright.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.certwright.model.Problem;

/** The tree over the lines read so far; reads on from where it stopped, so every line is hashed once a process. */
final class TreeReader {
    private final Path log;
    private MerkleTree tree = new MerkleTree();
    private long offset;

    TreeReader(Path log) {
        this.log = log;
    }

    long size() {
        return tree.size();
    }

    String root() {
        return tree.root();
    }

    /** Takes in the lines that were added; reports it when the log is no longer one that {@code previous} covers. */
    Optional<Problem> readOn(Optional<Checkpoint> previous) throws IOException {
        if (Files.notExists(log) || Files.size(log) < offset) { // It was cut: compare from the start.
            tree = new MerkleTree();
            offset = 0;
        }
        var fault = Files.exists(log) ? readLines(previous) : Optional.<Problem>empty();
        return fault.or(() -> previous.filter(checkpoint -> checkpoint.size() > tree.size())
                .map(checkpoint -> checkpoint.truncated(log, tree.size())));
    }

    private Optional<Problem> readLines(Optional<Checkpoint> previous) throws IOException {
        try (var reader = new LineReader(log, offset)) {
            Optional<byte[]> line;
            do {
                if (previous.isPresent() && previous.get().contradicts(tree)) {
                    return previous.map(checkpoint -> checkpoint.rewritten(log));
                }
                line = reader.next();
                line.ifPresent(tree::add);
                offset = reader.offset();
            } while (line.isPresent());
        }
        return Optional.empty();
    }
}
