/**
 * What the vault and the custody process say to each other, over the child's standard input and output.
 *
 * <pre>
 * custody  "CWC1"                       once it is closed to its neighbours; nothing is sent to it before
 * vault    one request, end of input    an operation byte, then fields: length in four bytes, big-endian, and bytes
 * custody  one answer, end of output    likewise; then it is gone
 * </pre>
 *
 * A field that is longer than its limit, missing or left over makes the whole message void.
 */
package org.certwright.secrets.pipe;
