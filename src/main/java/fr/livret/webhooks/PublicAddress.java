package fr.livret.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the public Internet from those of a machine's own networks (IANA special-purpose registries). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean thisNetwork = first == 0;
        boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
        boolean protocolAssignments = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarking = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        boolean reserved = first >= 240;
        return !thisNetwork && !sharedByCarrier && !protocolAssignments && !benchmarking && !documentation && !reserved;
    }

    /** Global unicast, but for the ranges that carry an IPv4 address or are for documentation. */
    private static boolean isPublic6(byte[] bytes) {
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        int start = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int next = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean sixToFour = start == 0x2002;
        boolean teredoOrDocumentation = start == 0x2001 && (next == 0 || next == 0xdb8);
        return globalUnicast && !sixToFour && !teredoOrDocumentation;
    }
}
