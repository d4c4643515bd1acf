package org.certwright.model;

/** The files an export can write, by their usual names. */
public enum ExportFile {
    CERT("cert.pem", false),
    CHAIN("chain.pem", false),
    FULLCHAIN("fullchain.pem", false),
    PRIVKEY("privkey.pem", true),
    /** PKCS#12 with PBES2/AES-256 and a SHA-256 MAC. */
    PFX_MODERN("modern.pfx", true),
    /** PKCS#12 with 3DES and a SHA-1 MAC, for Windows before 2019 and Apple; never RC2. */
    PFX_COMPATIBLE("compatible.pfx", true);

    private final String fileName;
    private final boolean holdsKey;

    ExportFile(String fileName, boolean holdsKey) {
        this.fileName = fileName;
        this.holdsKey = holdsKey;
    }

    public String fileName() {
        return fileName;
    }

    /** Whether the private key is in it. */
    public boolean holdsKey() {
        return holdsKey;
    }
}
