/**
 * The vault: bytes go in under a label and a reference comes out; only the reference is kept elsewhere.
 *
 * <h2>Keys</h2>
 *
 * <pre>
 * keychain item "&lt;id&gt;[-n]"          32 random bytes K            (tier KEYCHAIN)
 * passphrase, NFC, UTF-8             Argon2id (RFC 9106) gives K  (tier PASSPHRASE)
 * KEK    HKDF-SHA-256(K, "certwright/v1/kek/std/" + id)           wraps the standard data key
 *        HKDF-SHA-256(K || Argon2id(passphrase), ".../kek/high/" + id)  wraps the high one
 *        HKDF-SHA-256(recovery key, ".../kek/recovery/" + id)     wraps the high one as well
 * check  HKDF-SHA-256(K, "certwright/v1/check/std/" + id)         tells a wrong key from a changed file
 * DEK    32 random bytes                                          AES-256-GCM, one random 96-bit nonce per record
 * MAC    HKDF-SHA-256(DEK, "certwright/v1/manifest/" + id)        HMAC-SHA-256 over the list of records
 * </pre>
 *
 * A random nonce is safe for 2^32 seals under one key (NIST SP 800-38D §8.3); a vault sees some thousands.
 *
 * <h2>What is bound to what</h2>
 *
 * Each ciphertext carries associated data ({@link org.certwright.secrets.seal.Frame}): for a record the format, vault id,
 * record id, kind, scope, version and key id; for a slot the format, vault id, way in, key id and the parameters of
 * its derivation. The manifest covers every slot, every record, the time of creation and a generation that grows with
 * each write, so a row cannot be dropped, added, swapped or replayed unseen. An older copy of the whole file is seen
 * only while the vault is open; the generation is there for a witness outside of it.
 *
 * <h2>The high compartment</h2>
 *
 * Its rows are closed here: {@link org.certwright.secrets.HighCompartment} hands them to a custody process, one for each
 * act, and keeps what comes back. This process has neither its data key nor what a passphrase derives.
 *
 * <h2>What stays in memory</h2>
 *
 * Arrays made here are wiped after use. Out of reach are the copies inside the JDK's cipher objects, measured at about
 * one per use of a key, and the string that {@link java.text.Normalizer} makes of a passphrase outside ASCII: only the
 * end of the process removes those.
 */
package org.certwright.secrets;
