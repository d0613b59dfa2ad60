// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads {@code webhooks.yaml}: which programs elsewhere are told of releases. */
public final class WebhooksYaml {

    /** Where it lies in an observatory's folder. */
    public static final String FILE = "webhooks.yaml";

    private WebhooksYaml() {}

    /**
     * A program that is told.
     *
     * @param url an {@code https} address; its host is allowed by being written here
     * @param secret the name of the environment's variable with what messages are signed by
     */
    public record Webhook(URI url, String secret) {}

    /** Those of an observatory; none without the file. */
    public static List<Webhook> read(Path folder, Consumer<DataIssue> issues) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Webhook> all = new ArrayList<>();
        YamlFile.read(file, FILE, issues)
                .ifPresent(
                        top -> {
                            top.expect("webhooks");
                            top.maps("webhooks").forEach(entry -> read(entry, all));
                        });
        return all;
    }

    private static void read(YamlMap entry, List<Webhook> all) {
        entry.expect("url", "secret");
        String url = entry.required("url");
        String secret = entry.required("secret");
        if (url.isEmpty() || secret.isEmpty()) {
            return;
        }
        if (!url.matches("https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[^\\s\"<>{}|\\\\^`]*)?")) {
            entry.error(
                    "bad-webhook",
                    "url",
                    FileNote.NO_HTTPS_ADDRESS.note(url),
                    FileNote.WRITE_HTTPS_ADDRESS);
        } else if (!secret.matches("[A-Z][A-Z0-9_]*")) {
            entry.error("bad-webhook", "secret", FileNote.NO_VARIABLE, FileNote.WRITE_VARIABLE);
        } else {
            all.add(new Webhook(URI.create(url), secret));
        }
    }
}
