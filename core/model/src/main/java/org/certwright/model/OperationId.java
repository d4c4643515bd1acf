package org.certwright.model;

/**
 * Names one run of an approved plan.
 *
 * @param value short, unique in its profile, sortable by time
 */
public record OperationId(String value) {
    public OperationId {
        if (!NameSyntax.isId(value, 40)) {
            throw new IllegalArgumentException("not an operation id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
