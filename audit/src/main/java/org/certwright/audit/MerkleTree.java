package org.certwright.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The root of an RFC 6962 tree that only grows, from its frontier alone: the roots of the complete subtrees, largest
 * first, of which there is one for every bit set in the size.
 */
final class MerkleTree {
    private final Sha256 sha256 = new Sha256();
    private final List<byte[]> frontier = new ArrayList<>();
    private long size;

    void add(byte[] line) {
        var subtree = sha256.leaf(line);
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            subtree = sha256.node(frontier.removeLast(), subtree);
        }
        frontier.add(subtree);
        size++;
    }

    long size() {
        return size;
    }

    /** Base64, as a checkpoint carries it. */
    String root() {
        if (frontier.isEmpty()) {
            return Base64.getEncoder().encodeToString(sha256.ofNothing());
        }
        var root = frontier.getLast();
        for (int i = frontier.size() - 2; i >= 0; i--) {
            root = sha256.node(frontier.get(i), root);
        }
        return Base64.getEncoder().encodeToString(root);
    }
}
