// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

/** One network address, or all of a network as {@code 10.0.0.0/8} (CIDR). */
public final class AddressRange {

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /**
     * The range that a text tells.
     *
     * @throws IllegalArgumentException when it tells none
     */
    public static AddressRange of(String told) {
        String[] parts = told.split("/", 2);
        byte[] first = VisitorAddress.number(parts[0]);
        int all = first == null ? 0 : 8 * first.length;
        boolean isOne = first != null && (parts.length == 1 || parts[1].matches("\\d{1,3}"));
        int bits = parts.length == 1 || !isOne ? all : Integer.parseInt(parts[1]);
        if (!isOne || bits > all) {
            throw new IllegalArgumentException(told);
        }
        return new AddressRange(first, bits);
    }

    /** Whether an address is of it. */
    public boolean contains(String address) {
        byte[] other = VisitorAddress.number(address);
        if (other == null || other.length != first.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int differs = (first[i / 8] ^ other[i / 8]) >> (7 - i % 8) & 1;
            if (differs != 0) {
                return false;
            }
        }
        return true;
    }
}
