package org.certwright.audit;

import java.io.IOException;

/** Takes the lines of a log one after the other. */
public interface LineVisitor {
    void visit(FoundLine line) throws IOException;
}
