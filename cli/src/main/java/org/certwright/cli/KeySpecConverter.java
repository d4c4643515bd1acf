package org.certwright.cli;

import java.util.Arrays;
import org.certwright.model.KeySpec;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ec-p256} and the like. */
final class KeySpecConverter implements ITypeConverter<KeySpec> {
    @Override
    public KeySpec convert(String typed) {
        return KeySpec.byId(typed)
                .orElseThrow(() -> new TypeConversionException("\"" + typed + "\" is not one of "
                        + String.join(
                                ", ",
                                Arrays.stream(KeySpec.values()).map(KeySpec::id).toList())));
    }
}
