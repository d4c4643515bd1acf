package org.certwright.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private String[] names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void aFileIsWrittenForItsOwnerAlone() throws IOException {
        var file = folder.resolve("a.txt");
        WholeFile.write(file, "whole");
        assertThat(file).hasContent("whole");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void whatStoodThereStaysWhenTheDiskIsFull() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "before");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write("half");
                    out.flush();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFileOfTheNameOfAPartIsNotTouched() throws IOException {
        var other = Files.writeString(folder.resolve("other"), "mine");
        Files.createSymbolicLink(folder.resolve("a.txt.part"), other);
        WholeFile.write(folder.resolve("a.txt"), "whole");
        assertThat(other).hasContent("mine");
        assertThat(folder.resolve("a.txt.part")).isSymbolicLink();
    }

    @Test
    void whatALinkLeadsToIsNotTouched() throws IOException {
        var other = Files.writeString(folder.resolve("other"), "mine");
        var link = Files.createSymbolicLink(folder.resolve("a.txt"), other);
        assertThatThrownBy(() -> WholeFile.write(link, "whole")).hasMessageContaining("link to another file");
        assertThat(other).hasContent("mine");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aDeviceIsWrittenInto() throws IOException {
        WholeFile.write(Path.of("/dev/null"), "gone");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }
}
