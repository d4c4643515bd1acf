package org.certwright.secrets;

/** What an OSStatus of the keychain means (SecBase.h). */
enum AppleStatus {
    SUCCESS(0, "it succeeded"),
    USER_CANCELED(-128, "the person cancelled it"),
    AUTH_FAILED(-25_293, "the keychain refused this program"),
    DUPLICATE_ITEM(-25_299, "there is such an item already"),
    ITEM_NOT_FOUND(-25_300, "there is no such item"),
    INTERACTION_NOT_ALLOWED(-25_308, "the keychain is locked"),
    MISSING_ENTITLEMENT(
            -34_018, "this build is not signed for the keychain (errSecMissingEntitlement); an installed program is"),
    OTHER(1, "the keychain answered with an error");

    private final int number;
    private final String words;

    AppleStatus(int number, String words) {
        this.number = number;
        this.words = words;
    }

    static AppleStatus of(int number) {
        for (var status : values()) {
            if (status.number == number) {
                return status;
            }
        }
        return OTHER;
    }

    /** Why nobody can tell, in half a sentence with the system's own number. */
    static KeychainFailure failure(int number) {
        return new KeychainFailure(of(number).words + " (OSStatus " + number + ")");
    }
}
