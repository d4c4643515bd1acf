package org.certwright.core.port;

import org.certwright.ipc.Event;

/** Hears what the core does while it works. Called from several threads, one call at a time. */
public interface Progress {
    Progress SILENT = event -> {};

    void tell(Event event);
}
