import org.jspecify.annotations.NullMarked;

/** Opens the high compartment for one approved act, in a process that lives no longer; no network, no files. */
@NullMarked
module org.certwright.custody {
    requires static transitive org.jspecify;
    requires org.certwright.model;
    requires org.certwright.secrets;
}
