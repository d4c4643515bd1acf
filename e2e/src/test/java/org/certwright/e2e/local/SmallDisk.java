package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Tool;

/** A file system of its own that can be filled or made read-only. */
final class SmallDisk implements AutoCloseable {
    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts one of {@code mebibytes} at {@code place}. */
    static SmallDisk mount(Path place, int mebibytes) throws IOException {
        Files.createDirectories(place);
        var mounted = Tool.run(
                place,
                Map.of(),
                List.of("mount", "-t", "tmpfs", "-o", "mode=700,size=" + mebibytes + "m", "tmpfs", place.toString()),
                "");
        assertThat(mounted.exitCode())
                .as("this test mounts a small disk, so it has to run as root: " + mounted.all())
                .isZero();
        return new SmallDisk(place);
    }

    Path place() {
        return place;
    }

    /** Leaves this many KiB of room, as a shell command. */
    String filling(int kibibytes) {
        var room = "$(($(df --output=avail -k " + place + " | tail -1) - " + kibibytes + "))";
        return "head -c " + room + "K /dev/zero >> " + place.resolve("filling");
    }

    void fill(int kibibytes) {
        Tool.output(Path.of("/"), "sh", "-c", filling(kibibytes));
    }

    void free() throws IOException {
        Files.deleteIfExists(place.resolve("filling"));
    }

    void readOnly(boolean readOnly) {
        Tool.output(Path.of("/"), "mount", "-o", "remount," + (readOnly ? "ro" : "rw"), place.toString());
    }

    @Override
    public void close() {
        Tool.output(Path.of("/"), "umount", place.toString());
    }
}
