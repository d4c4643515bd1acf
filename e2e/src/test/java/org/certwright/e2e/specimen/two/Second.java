package org.certwright.e2e.specimen.two;

import java.util.Optional;
import org.certwright.e2e.specimen.one.First;

/** The other half. */
public record Second(Optional<First> first) {}
