import org.jspecify.annotations.NullMarked;

/** What can be asked of the core and what comes back; holds no behaviour and can hold no secret. */
@NullMarked
module org.certwright.ipc {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires tools.jackson.core;

    exports org.certwright.ipc;
}
