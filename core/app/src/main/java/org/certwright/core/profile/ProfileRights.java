package org.certwright.core.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes away what other users may do in a profile that is ours. The folder comes first: after that nobody else can put
 * anything there. What is not ours, and what is a link, is left to those who refuse it.
 */
final class ProfileRights {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final List<String> PARTS = List.of("locks", "logs");

    private final Path folder;
    private final Object owner;
    private final List<String> repaired = new ArrayList<>();
    private boolean writable;

    private ProfileRights(Path folder, Object owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** Whether this is a profile, and not some folder that a profile was wrongly looked for in. */
    static boolean isProfile(Path folder) {
        return Files.isRegularFile(folder.resolve("inventory.db"), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Repairs the folder and what stands in it; a folder that is no profile is left as it is.
     *
     * @param owner the user of this process
     * @return what was repaired, in one sentence
     */
    static Optional<String> repair(Path folder, Object owner) throws IOException {
        var rights = new ProfileRights(folder, owner);
        if (isProfile(folder)) {
            rights.close(folder, true);
            rights.closeFilesIn(folder);
            for (var part : PARTS) {
                if (rights.close(folder.resolve(part), true)) {
                    rights.closeFilesIn(folder.resolve(part));
                }
            }
        }
        return rights.sentence();
    }

    private void closeFilesIn(Path inside) throws IOException {
        try (Stream<Path> files = Files.list(inside)) {
            for (var file : files.toList()) {
                close(file, false);
            }
        }
    }

    /** Whether it is ours and of that kind, and so closed now. */
    private boolean close(Path path, boolean isFolder) throws IOException {
        PosixFileAttributes found;
        try {
            found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return false; // Other processes of the same profile make and remove files.
        }
        boolean fits = isFolder ? found.isDirectory() : found.isRegularFile();
        if (!fits || !owner.equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            return false;
        }
        var allowed = isFolder ? FOLDER : FILE;
        if (!FOLDER.containsAll(found.permissions())) {
            Files.setPosixFilePermissions(path, allowed);
            note(path, found.permissions());
        }
        return true;
    }

    private void note(Path path, Set<PosixFilePermission> before) {
        repaired.add(
                path.equals(folder) ? "the folder" : folder.relativize(path).toString());
        writable |=
                before.contains(PosixFilePermission.GROUP_WRITE) || before.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private Optional<String> sentence() {
        if (repaired.isEmpty()) {
            return Optional.empty();
        }
        var could = writable ? "change" : "read";
        return Optional.of("Other users of this computer could " + could + " what is in the profile " + folder + " ("
                + String.join(", ", repaired) + "). That is repaired"
                + (writable ? "; `certwright doctor` says whether something was changed." : "."));
    }
}
