// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses that anybody may reach from those of a machine or a network within. */
final class PublicAddresses {

    private PublicAddresses() {}

    /** Whether it leads outside. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b, 0) : isPublic6(b);
    }

    private static boolean isPublic4(byte[] b, int at) {
        int first = b[at] & 0xff;
        int second = b[at + 1] & 0xff;
        return first != 0 // this network
                && first != 10
                && first != 127
                && first < 224 // groups and what is reserved
                && !(first == 100 && second >= 64 && second < 128) // shared by carriers
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && second == 168)
                && !(first == 192 && second == 0) // of protocols and examples
                && !(first == 198 && (second == 18 || second == 19 || second == 51))
                && !(first == 203 && second == 0);
    }

    /** Only what is given out for the whole net, and not what stands for an address of IPv4. */
    private static boolean isPublic6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean tunnel = b[0] == 0x20 && (b[1] == 0x02 || b[1] == 0x01 && b[2] == 0 && b[3] == 0);
        boolean example = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == (byte) 0xb8;
        return global && !tunnel && !example;
    }
}
