/** The process that alone unseals a key of the high compartment. What is said to it: {@code org.certwright.secrets.pipe}. */
package org.certwright.custody;
