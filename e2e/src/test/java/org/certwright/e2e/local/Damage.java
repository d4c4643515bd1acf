package org.certwright.e2e.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** One way in which a file can be damaged. */
record Damage(String name, Change change) {
    private static final int PAGE = 4096;
    /** Where SQLite keeps user_version (sqlite.org/fileformat.html §1.3). */
    private static final int USER_VERSION = 60;

    /** From what was in the file to what is in it then. */
    interface Change {
        byte[] to(byte[] sound);
    }

    static Damage flip(int page, long seed) {
        return new Damage("a flipped byte in page " + page, sound -> {
            var damaged = sound.clone();
            int at = Math.min(page * PAGE + new Random(seed + page).nextInt(PAGE), sound.length - 1);
            damaged[at] ^= 0x55;
            return damaged;
        });
    }

    static final Damage EMPTY = new Damage("0 bytes", sound -> new byte[0]);

    static final Damage HALF = new Damage("half of it", sound -> Arrays.copyOf(sound, sound.length / 2));

    static final Damage HEADER_ONLY = new Damage("its first page", sound -> Arrays.copyOf(sound, PAGE));

    static final Damage NOISE = new Damage("noise", sound -> {
        var noise = new byte[sound.length];
        new Random(18).nextBytes(noise);
        return noise;
    });

    static final Damage NOISE_BELOW_THE_HEADER = new Damage("noise below its header", sound -> {
        var noise = NOISE.change().to(sound);
        System.arraycopy(sound, 0, noise, 0, 100);
        return noise;
    });

    static final Damage NEWER = new Damage("a newer format", sound -> {
        var newer = sound.clone();
        ByteBuffer.wrap(newer).putInt(USER_VERSION, 99);
        return newer;
    });

    static int pages(Path file) {
        return read(file).length / PAGE;
    }

    void to(Path file) {
        try {
            Files.write(file, change.to(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
