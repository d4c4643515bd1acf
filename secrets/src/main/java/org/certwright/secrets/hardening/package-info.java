/** What a process does against its neighbours before it holds a secret. */
package org.certwright.secrets.hardening;
