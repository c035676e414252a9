package id.naungan.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alamat layanan: where the web server listens.
 * Only this machine, unless there is a certificate or a proxy in front: names and narratives never cross a network in clear.
 */
record Binding(String address, int port, boolean secure, Map<String, Object> properties) {
    /** Authenticated, and of no use to somebody who takes the certificate's key later. */
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    static Binding of(Settings settings, int port) {
        var certificate = settings.certificate();
        boolean open = certificate.isPresent() || settings.behindProxy();
        var address = settings.value("NAUNGAN_ADDRESS").orElse(open ? "0.0.0.0" : "127.0.0.1");
        if (!open && !isLoopback(address)) {
            throw new CannotStart.Configuration("setting.not-loopback", address);
        }
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", address);
        certificate.ifPresent(files -> {
            properties.put("server.ssl.certificate", files.chain().toUri().toString());
            properties.put(
                    "server.ssl.certificate-private-key", files.key().toUri().toString());
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put("server.ssl.ciphers", String.join(",", CIPHERS));
        });
        properties.put("server.forward-headers-strategy", settings.behindProxy() ? "native" : "none");
        settings.value("NAUNGAN_URL").ifPresent(url -> properties.put("naungan.url", url));
        return new Binding(address, port, certificate.isPresent(), properties);
    }

    /** What a person on this machine types into a browser. */
    String url(String actualPort) {
        return (secure ? "https" : "http") + "://localhost:" + actualPort;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
