package org.certwright.x509;

/**
 * One X.509 extension, its value still in DER.
 *
 * @param value what the extension's OCTET STRING holds
 */
record Extension(String oid, boolean critical, Octets value) {}
