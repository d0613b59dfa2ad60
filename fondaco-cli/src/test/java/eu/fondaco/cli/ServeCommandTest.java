// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    @Test
    void servesTheObservatoryUntilItIsEnded() throws Exception {
        Process serve =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "-o",
                                "../examples/emilia-romagna",
                                "--port",
                                "0")
                        .redirectErrorStream(true)
                        .start();
        try {
            String line =
                    new BufferedReader(
                                    new InputStreamReader(
                                            serve.getInputStream(), StandardCharsets.UTF_8))
                            .lines()
                            .filter(told -> !told.startsWith("Tables in trade/"))
                            .findFirst()
                            .orElseThrow();
            assertThat(line).startsWith("http://localhost:");
            URI address = URI.create(line.split(" ")[0].replace("localhost", "127.0.0.1") + "/");
            HttpClient client =
                    HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
            assertThat(
                            client.send(
                                            HttpRequest.newBuilder(address).build(),
                                            BodyHandlers.ofString())
                                    .body())
                    .contains("Emilia-Romagna");
        } finally {
            serve.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysWhichPortToTryWhereItsOwnIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Cli serve = Cli.run("serve", "-o", "../examples/emilia-romagna", "--port", port);
            assertThat(serve.code()).isEqualTo(4);
            assertThat(serve.err())
                    .contains("Port " + port + " is in use; try `--port " + (port + 1) + "`");
        }
    }
}
