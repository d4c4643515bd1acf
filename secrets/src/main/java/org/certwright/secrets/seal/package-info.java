/** How one secret is sealed under a key and how that key is kept: shared by the vault and the custody process. */
package org.certwright.secrets.seal;
