package org.certwright.targets.export;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.certwright.model.ExportFile;
import org.certwright.model.Fingerprint;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Looks at a folder before anything is written there, and explains afterwards why it could not be. */
final class ExportFolder {
    private static final long NEEDED = 1 << 20;
    /** Files of ours have kilobytes; a larger one of the same name is somebody else's. */
    private static final long LARGEST_OURS = 1 << 20;

    private static final int OTHERS_MAY_WRITE = 0002;
    private static final int STICKY = 01000;

    private final Path path;

    ExportFolder(Path path) {
        this.path = path;
    }

    /** Changes nothing; throws {@link Stopped} for the first thing that stands against an export. */
    Preflight inspect() throws IOException {
        if (!path.isAbsolute() || !path.equals(path.normalize())) {
            throw stop(ExportProblem.FOLDER_NOT_ABSOLUTE);
        }
        if (Files.isSymbolicLink(path)) { // What was approved is this folder, not where a link points at the time.
            throw stop(ExportProblem.FOLDER_IS_LINK);
        }
        var nearest = nearestExisting();
        if (!Files.isDirectory(nearest)) {
            throw stop(ExportProblem.NOT_A_FOLDER);
        }
        if (!Files.isWritable(nearest) || !Files.isExecutable(nearest)) {
            throw stop(ExportProblem.FOLDER_NOT_WRITABLE);
        }
        if (lacksSpace(nearest)) {
            throw stop(ExportProblem.NO_SPACE);
        }
        refuseOpenToAll(nearest);
        return new Preflight(path, existing());
    }

    private Path nearestExisting() {
        var at = path;
        while (!Files.exists(at, NOFOLLOW_LINKS) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    /** Where anybody may rename files, anybody may put another key in place of ours. */
    private void refuseOpenToAll(Path nearest) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        int mode = (Integer) Files.getAttribute(nearest, "unix:mode");
        if ((mode & OTHERS_MAY_WRITE) != 0 && (mode & STICKY) == 0) {
            throw Stopped.by(Problem.of(ExportProblem.FOLDER_OPEN_TO_ALL, "folder", nearest.toString()));
        }
    }

    private Map<String, Fingerprint> existing() throws IOException {
        var existing = new TreeMap<String, Fingerprint>();
        for (var file : ExportFile.values()) {
            var target = path.resolve(file.fileName());
            if (!Files.exists(target, NOFOLLOW_LINKS)) {
                continue;
            }
            boolean ours = Files.isRegularFile(target, NOFOLLOW_LINKS) && Files.size(target) <= LARGEST_OURS;
            if (!ours || !Files.isReadable(target)) { // A pipe would block, a link would lead elsewhere.
                throw Stopped.by(Problem.of(ExportProblem.FILE_IN_THE_WAY, "path", target.toString()));
            }
            existing.put(file.fileName(), Fingerprint.of(Files.readAllBytes(target)));
        }
        return existing;
    }

    /** The folder is made with the rights the user's umask leaves; the files in it do not depend on them. */
    void make() throws IOException {
        Files.createDirectories(path);
        if (Files.isSymbolicLink(path)) {
            throw stop(ExportProblem.FOLDER_IS_LINK);
        }
    }

    /** What to say about {@code failure}: the state of the folder tells more than the system's words. */
    Problem explain(IOException failure) {
        var nearest = nearestExisting();
        if (!Files.isWritable(nearest)) {
            return problem(ExportProblem.FOLDER_NOT_WRITABLE);
        }
        if (lacksSpace(nearest)) {
            return problem(ExportProblem.NO_SPACE);
        }
        var said = failure.getMessage();
        return problem(ExportProblem.WRITE_FAILED).with("said", said == null ? "" : said);
    }

    private static boolean lacksSpace(Path nearest) {
        try {
            return Files.getFileStore(nearest).getUsableSpace() < NEEDED;
        } catch (IOException unknown) {
            return false;
        }
    }

    private Stopped stop(ExportProblem code) {
        return Stopped.by(problem(code));
    }

    private Problem problem(ExportProblem code) {
        return Problem.of(code, "folder", path.toString());
    }
}
