// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * One Trino for all tests, in a process of its own on the Java that it needs; it ends with ours.
 * Where the build wasn't called with the profile {@code lakehouse}, or at {@code
 * fondaco.trino.url}, there is none, and tests that need it are skipped.
 */
public final class TrinoServer {

    private static TrinoServer running;

    private final URI url;
    private final OutputStream words;
    private final BufferedReader answers;
    private final Path data;

    private TrinoServer(URI url, OutputStream words, BufferedReader answers, Path data) {
        this.url = url;
        this.data = data;
        this.words = words;
        this.answers = answers;
    }

    /** The one for all tests; tests are skipped where there is none. */
    public static synchronized TrinoServer get() throws IOException {
        if (running == null) {
            String given = System.getProperty("fondaco.trino.url", "");
            running = given.isEmpty() ? start() : running(URI.create(given));
        }
        return running;
    }

    /** One that runs already; {@code fondaco.trino.data} names the folder that it calls local. */
    private static TrinoServer running(URI url) {
        String data = System.getProperty("fondaco.trino.data", "");
        return new TrinoServer(url, null, null, data.isEmpty() ? null : Path.of(data));
    }

    private static TrinoServer start() throws IOException {
        String jars = System.getProperty("fondaco.trino.classpath", "");
        String java = System.getProperty("fondaco.trino.java", "");
        Assumptions.assumeTrue(
                !jars.isEmpty() && Files.isRegularFile(Path.of(jars)),
                "no Trino: build with -Plakehouse and a JDK 25");
        Path folder = Files.createTempDirectory("trino");
        Path arguments = folder.resolve("arguments");
        Files.writeString(arguments, "-cp " + Files.readString(Path.of(jars)).strip());
        Path data = Files.createDirectory(folder.resolve("data"));
        Process process =
                new ProcessBuilder(
                                java,
                                "-Xmx2500m",
                                "-XX:+UseSerialGC",
                                "--add-modules=jdk.incubator.vector",
                                "@" + arguments,
                                System.getProperty("fondaco.trino.runner"),
                                data.toString())
                        .redirectError(folder.resolve("log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = answers.readLine();
        if (line == null || !line.startsWith("READY ")) {
            throw new IllegalStateException(
                    "Trino didn't start: " + Files.readString(folder.resolve("log")));
        }
        return new TrinoServer(
                URI.create(line.substring(6)), process.getOutputStream(), answers, data);
    }

    /** Where it answers. */
    public URI url() {
        return url;
    }

    /** Settings with a schema of its own. */
    TrinoSettings settings(String schema) {
        String fresh = schema + "_" + Long.toHexString(System.currentTimeMillis());
        return new TrinoSettings(url, "iceberg", fresh, "test", null);
    }

    /** The same place as {@code observatory.yaml} names it, behind other settings; or nothing. */
    public String stagingNote() {
        return data == null
                ? ""
                : ", staging: {folder: \""
                        + data.resolve("staging")
                        + "\", location: \"local:///staging\"}";
    }

    /** A place from which it takes files, so many rows or more as one. */
    Staging staging(long rows) {
        Assumptions.assumeTrue(data != null, "the folder of that Trino isn't known");
        return new Staging(data.resolve("staging"), "local:///staging", rows);
    }

    /** Whether it was started here, so that its nodes may be ended. */
    boolean isOurs() {
        return words != null;
    }

    /** Ends its worker, whatever that does, and starts another one. */
    void restartWorker() throws IOException {
        words.write("restart\n".getBytes(StandardCharsets.UTF_8));
        words.flush();
        String done = answers.readLine();
        if (!"RESTARTED".equals(done)) {
            throw new IOException("the worker didn't start again: " + done);
        }
    }
}
