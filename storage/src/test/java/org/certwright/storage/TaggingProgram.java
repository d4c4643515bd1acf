package org.certwright.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Another process: tags the first 300 sample certificates, ten at a time. */
final class TaggingProgram {
    private TaggingProgram() {}

    public static void main(String[] folderAndTag) {
        try (var store = Samples.open(Path.of(folderAndTag[0]))) {
            for (int from = 0; from < 300; from += 10) {
                store.inventory()
                        .tag(
                                IntStream.range(from, from + 10)
                                        .mapToObj(number ->
                                                Samples.certificate(number).id())
                                        .toList(),
                                folderAndTag[1],
                                true);
            }
        }
    }

    static Process start(Path folder, String tag) throws java.io.IOException {
        return WriterProgram.java(TaggingProgram.class, List.of(folder.toString(), tag));
    }
}
