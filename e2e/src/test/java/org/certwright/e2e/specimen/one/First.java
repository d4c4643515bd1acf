package org.certwright.e2e.specimen.one;

import java.util.Optional;
import org.certwright.e2e.specimen.two.Second;

/** Half of a package cycle. */
public record First(Optional<Second> second) {}
