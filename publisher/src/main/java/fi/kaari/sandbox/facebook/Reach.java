package fi.kaari.sandbox.facebook;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/** Whether Facebook's machines could come to a link: the sandbox asks nobody, and goes by the address alone. */
final class Reach {

    private static final List<String> NOWHERE = List.of(".localhost", ".local", ".internal", ".invalid", ".test");

    private Reach() {}

    static boolean isPublic(String link) {
        try {
            var host = UriComponentsBuilder.fromUriString(link, ParserType.WHAT_WG)
                    .build()
                    .getHost();
            return host != null && isPublicHost(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isPublicHost(String host) {
        if (host.startsWith("[")) return isPublic(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
        if (host.matches("[\\d.]+")) return isPublic(InetAddress.ofLiteral(host));
        return host.contains(".") && NOWHERE.stream().noneMatch(host::endsWith);
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && (address.getAddress()[0] & 0xfe) != 0xfc;
    }
}
