package fr.livret.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.webhooks.Endpoints.AddressRefused;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment that allows what it allows by default. */
class EndpointsTest {

    private final Endpoints endpoints = new Endpoints(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(WebhooksConfig.class)
            .build()
            .getConfigMapping(WebhooksConfig.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://0.0.0.0/"
            })
    void refusesPlainHttpAndPrivateNetworks(String url) {
        assertThat(endpoints.allowed(url)).isEmpty();
    }

    @Test
    void takesAPublicUrlApart() {
        assertThat(endpoints.allowed("https://hooks.example.org:8443/a%20b?c=d"))
                .contains(new Target(true, "hooks.example.org", 8443, "/a%20b?c=d"));
        assertThat(endpoints.allowed("https://hooks.example.org"))
                .contains(new Target(true, "hooks.example.org", 443, "/"));
    }

    @Test
    void refusesANameThatLeadsHome() {
        var target = new Target(true, "localhost", 443, "/");

        assertThatThrownBy(() -> endpoints.address(target)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.1.2.3",
                "169.254.1.1",
                "172.16.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "2002:0a00:0001::1",
                "64:ff9b::a00:1",
                "2001::1"
            })
    void knowsAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "2a01:e0a::1",
                "2606:4700::1111"
            })
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
