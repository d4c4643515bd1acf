package org.certwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a file a person named; {@code -} is standard input. DER becomes base64, which the core reads as well. */
final class TextFile implements ITypeConverter<String> {
    /** More than any request or anchor needs; the core refuses what is cut here. */
    private static final int MOST = 180 * 1024;

    @Override
    public String convert(String path) {
        try (InputStream input = path.equals("-") ? System.in : Files.newInputStream(Path.of(path))) {
            var bytes = input.readNBytes(MOST);
            boolean binary = bytes.length > 0 && bytes[0] == 0x30; // An ASN.1 SEQUENCE, so DER.
            return binary ? Base64.getEncoder().encodeToString(bytes) : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new TypeConversionException("the file cannot be read: " + unreadable.getMessage());
        }
    }
}
