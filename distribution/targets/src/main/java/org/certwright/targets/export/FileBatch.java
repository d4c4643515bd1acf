package org.certwright.targets.export;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certwright.model.Fingerprint;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;

/**
 * Replaces several files of one folder, all or none: everything is on the disk under other names before the first rename,
 * and a rename that fails takes the earlier ones back. Only a crash between two renames can leave old and new side by
 * side; each file is whole even then.
 */
final class FileBatch implements AutoCloseable {
    private static final Pattern TEMPORARY = Pattern.compile("\\..{1,100}\\.[0-9a-f]{16}\\.certwright-tmp");
    private static final Pattern PREVIOUS = Pattern.compile("\\..{1,100}\\.[0-9a-f]{16}\\.certwright-old");

    private final Path folder;
    private final SecureRandom random;
    private final List<Staged> staged = new ArrayList<>();
    private final List<Path> stranded = new ArrayList<>();

    /**
     * One file on its way.
     *
     * @param previous a second name for what it replaces, kept until all renames are done
     */
    private record Staged(Path target, Path temporary, Optional<Path> previous, Fingerprint content) {}

    FileBatch(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** Removes what a killed run left half-done. */
    void sweep() throws IOException {
        sweep(TEMPORARY);
    }

    /** Writes {@code content} beside its target; a secret one stays readable for its owner alone. */
    void stage(String name, Secret content, boolean secret) throws IOException {
        var temporary = hidden(name, ".certwright-tmp");
        var target = folder.resolve(name);
        // Listed before it exists, so that it is removed however far the next lines get.
        staged.add(new Staged(target, temporary, previousName(target), content.use(Fingerprint::of)));
        PrivateFile.write(temporary, content);
        if (secret) {
            PrivateFile.keepPrivate(temporary);
        } else {
            PrivateFile.publish(temporary);
        }
    }

    private Optional<Path> previousName(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(hidden(target.getFileName().toString(), ".certwright-old"))
                : Optional.empty();
    }

    /** Puts every staged file in its place; on failure, the places are as they were. */
    List<Path> commit() throws IOException {
        for (var file : staged) {
            if (file.previous().isPresent()) {
                keep(file.target(), file.previous().get());
            }
        }
        int renamed = 0;
        try {
            for (; renamed < staged.size(); renamed++) {
                Files.move(staged.get(renamed).temporary(), staged.get(renamed).target(), ATOMIC_MOVE);
            }
            PrivateFile.sync(folder);
        } catch (IOException failure) {
            takeBack(staged.subList(0, renamed), failure);
            throw failure;
        }
        verify();
        sweep(PREVIOUS);
        return staged.stream().map(Staged::target).toList();
    }

    /** A second name costs nothing; where links are refused (another's file, FAT), a copy does. */
    private static void keep(Path target, Path previous) throws IOException {
        try {
            Files.createLink(previous, target);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(target, previous, COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void takeBack(List<Staged> renamed, IOException failure) {
        for (var file : renamed) {
            try {
                if (file.previous().isPresent()) {
                    Files.move(file.previous().get(), file.target(), ATOMIC_MOVE);
                } else {
                    Files.delete(file.target());
                }
            } catch (IOException alsoThis) { // Then the previous file stays beside it, under its other name.
                file.previous().ifPresent(stranded::add);
                failure.addSuppressed(alsoThis);
            }
        }
    }

    /** A second export into the same folder may have come between. */
    private void verify() throws IOException {
        for (var file : staged) {
            if (!Fingerprint.of(Files.readAllBytes(file.target())).equals(file.content())) {
                throw Stopped.by(Problem.of(
                        ExportProblem.CHANGED_MEANWHILE, "path", file.target().toString()));
            }
        }
    }

    /** Removes what was not committed. */
    @Override
    public void close() throws IOException {
        for (var file : staged) {
            Files.deleteIfExists(file.temporary());
            if (file.previous().isPresent()
                    && !stranded.contains(file.previous().get())) {
                Files.deleteIfExists(file.previous().get());
            }
        }
    }

    private void sweep(Pattern pattern) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                if (pattern.matcher(entry.getFileName().toString()).matches()
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private Path hidden(String name, String suffix) {
        var unique = new byte[8];
        random.nextBytes(unique);
        return folder.resolve("." + name + "." + HexFormat.of().formatHex(unique) + suffix);
    }
}
