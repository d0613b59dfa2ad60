// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * By what visitors are told apart: a number of IPv4, of IPv6 the network of 64 bits, since whoever
 * has one of its numbers has them all.
 */
public final class VisitorAddress {

    private static final int NETWORK = 8; // bytes

    private VisitorAddress() {}

    /** The visitor at a network address; what is no number stays as it is. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] number = number(address);
        return number == null
                ? address
                : number.length == 4
                        ? dotted(number)
                        : HexFormat.of().formatHex(number, 0, NETWORK) + "/64";
    }

    private static String dotted(byte[] number) {
        return "%d.%d.%d.%d"
                .formatted(number[0] & 0xFF, number[1] & 0xFF, number[2] & 0xFF, number[3] & 0xFF);
    }

    /**
     * The bytes of an address, four of IPv4 even where it is written as IPv6; null where it is no
     * number. No name is looked up.
     */
    static byte[] number(String address) {
        String plain = address.replaceAll("^\\[|\\]$", "").replaceFirst("%.*", "");
        if (!plain.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F.:]+")) {
            return null;
        }
        try {
            return InetAddress.getByName(plain).getAddress();
        } catch (UnknownHostException e) {
            return null; // has the letters of one, and is none
        }
    }
}
