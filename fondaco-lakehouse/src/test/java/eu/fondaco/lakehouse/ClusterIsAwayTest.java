// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.warehouse.WarehouseException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What stands where a cluster should, but isn't one: nobody waits for ever, and is told why. */
class ClusterIsAwayTest {

    private static final String PASSWORD = "changeit";

    @TempDir Path folder;

    private static void says(HttpServer server, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                call -> {
                    call.sendResponseHeaders(status, bytes.length);
                    call.getResponseBody().write(bytes);
                    call.close();
                });
        server.start();
    }

    private static InetSocketAddress free() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static TrinoWarehouse at(String scheme, HttpServer server, String password) {
        URI url = URI.create(scheme + "://localhost:" + server.getAddress().getPort());
        return TrinoWarehouse.open(
                new TrinoSettings(url, "iceberg", "none", "test", password), Map.of());
    }

    /** The driver would ask again for 999 days. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aGatewayWithNothingBehindItIsAClusterThatDoesNotAnswer() throws Exception {
        HttpServer gateway = HttpServer.create(free(), 0);
        says(gateway, 503, "");
        try (TrinoWarehouse cluster = at("http", gateway, null)) {
            assertThatThrownBy(cluster::datasets)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("doesn't answer");
            assertThat(cluster.statements()).isEqualTo(1);
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aCertificateThatIsNotTrustedIsNoClusterThatIsDown() throws Exception {
        HttpsServer server = HttpsServer.create(free(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ofItsOwn(keys())));
        says(server, 200, "");
        try (TrinoWarehouse cluster = at("https", server, "secret")) {
            assertThatThrownBy(cluster::datasets)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("certificate of https://localhost")
                    .hasMessageNotContaining("secret");
        } finally {
            server.stop(0);
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aPasswordThatIsWrongIsNoClusterThatIsDown() throws Exception {
        Path keys = keys();
        HttpsServer server = HttpsServer.create(free(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ofItsOwn(keys)));
        says(server, 401, "Access Denied: Invalid credentials");
        System.setProperty("javax.net.ssl.trustStore", keys.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try (TrinoWarehouse cluster = at("https", server, "secret")) {
            assertThatThrownBy(cluster::datasets)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("Invalid credentials")
                    .hasMessageNotContaining("secret");
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            server.stop(0);
        }
    }

    /** A key with a certificate that it signed itself, as many a cluster begins with. */
    private Path keys() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made =
                new ProcessBuilder(
                                tool.toString(),
                                "-genkeypair",
                                "-alias",
                                "a",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(made.waitFor()).isZero();
        return keys;
    }

    private static SSLContext ofItsOwn(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
