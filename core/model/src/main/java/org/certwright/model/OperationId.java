package org.certwright.model;

/**
 * Names one run of an approved plan.
 *
 * @param value short, unique in its profile, sortable by time
 */
public record OperationId(String value) {
    public OperationId {
        if (!value.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not an operation id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
