package fr.livret.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which endpoints may be called: {@code https} and public addresses only, unless the deployment allows others. The address
 * is checked each time a notice is sent, and the notice goes to the very address that was checked: a name that changes
 * its address in between gains nothing.
 */
@ApplicationScoped
class Endpoints {

    private final WebhooksConfig config;

    Endpoints(WebhooksConfig config) {
        this.config = config;
    }

    /** The endpoint, empty when its URL is not of an allowed form. Names are not looked up. */
    Optional<Target> allowed(String url) {
        return Target.of(url)
                .filter(target -> target.secure() || config.allowHttp())
                .filter(target -> config.allowPrivateAddresses() || !isPrivateLiteral(target.host()));
    }

    /**
     * The address to call.
     *
     * @throws UnknownHostException when the name has none
     * @throws AddressRefused when one of its addresses is not allowed
     */
    InetAddress address(Target target) throws UnknownHostException, AddressRefused {
        InetAddress[] addresses = InetAddress.getAllByName(target.host());
        if (!config.allowPrivateAddresses() && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            throw new AddressRefused();
        }
        return addresses[0];
    }

    private static boolean isPrivateLiteral(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        try {
            return literal && !PublicAddress.is(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** An endpoint's name leads into a network that notices must not reach. */
    static final class AddressRefused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
