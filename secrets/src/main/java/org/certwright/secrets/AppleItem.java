package org.certwright.secrets;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dictionaries that name one generic password of this program in the data protection keychain (TN3137), and what they are
 * made of; all of it is released when it is closed.
 */
final class AppleItem implements AutoCloseable {
    private static final String SERVICE = "org.certwright";

    private final AppleLibrary apple;
    private final List<MemorySegment> made = new ArrayList<>();
    private final Map<MemorySegment, MemorySegment> named = new LinkedHashMap<>();

    AppleItem(AppleLibrary apple, String vaultId) {
        this.apple = apple;
        named.put(apple.constant("kSecClass"), apple.constant("kSecClassGenericPassword"));
        named.put(apple.constant("kSecAttrService"), own(apple.string(SERVICE)));
        named.put(apple.constant("kSecAttrAccount"), own(apple.string("vault/" + vaultId)));
        named.put(apple.constant("kSecUseDataProtectionKeychain"), apple.constant("kCFBooleanTrue"));
    }

    /** Names it, and nothing else: for deleting and updating. */
    MemorySegment name() {
        return dictionary(Map.of());
    }

    /** Asks for its bytes, and fails where the person would have to be asked first. */
    MemorySegment question() {
        return dictionary(Map.of(
                apple.constant("kSecReturnData"),
                apple.constant("kCFBooleanTrue"),
                apple.constant("kSecMatchLimit"),
                apple.constant("kSecMatchLimitOne"),
                apple.constant("kSecUseAuthenticationUI"),
                apple.constant("kSecUseAuthenticationUIFail")));
    }

    /** The whole item: it never leaves this device, neither by iCloud nor by a backup. */
    MemorySegment whole(byte[] key) {
        var more = new LinkedHashMap<>(value(key));
        more.put(apple.constant("kSecAttrLabel"), own(apple.string("Certwright vault")));
        more.put(apple.constant("kSecAttrSynchronizable"), apple.constant("kCFBooleanFalse"));
        return dictionary(more);
    }

    /** What an item that is there is given. */
    MemorySegment changes(byte[] key) {
        return own(apple.dictionary(value(key)));
    }

    private Map<MemorySegment, MemorySegment> value(byte[] key) {
        return Map.of(
                apple.constant("kSecValueData"),
                own(apple.data(key)),
                apple.constant("kSecAttrAccessible"),
                apple.constant("kSecAttrAccessibleWhenUnlockedThisDeviceOnly"));
    }

    private MemorySegment dictionary(Map<MemorySegment, MemorySegment> more) {
        var all = new LinkedHashMap<>(named);
        all.putAll(more);
        return own(apple.dictionary(all));
    }

    private MemorySegment own(MemorySegment object) {
        made.add(object);
        return object;
    }

    @Override
    public void close() {
        made.reversed().forEach(apple::release);
        made.clear();
    }
}
