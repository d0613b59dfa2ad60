// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlMap;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A Trino cluster that holds the observations, as {@code warehouse: trino:} in {@code
 * observatory.yaml} names it. The password isn't part of the folder.
 *
 * @param url {@code http} or {@code https}, a host and perhaps a port
 * @param catalog an Iceberg catalog of it
 * @param schema of the observatory's tables
 * @param user who asks
 * @param staging where large loads are put for it to take; null for nowhere
 */
public record ClusterNote(URI url, String catalog, String schema, String user, Staging staging) {

    private static final String NAME = "[a-z][a-z0-9_]*";

    private static final String LOCATION = "[a-z][a-z0-9+.-]*://[A-Za-z0-9._/@=-]+";

    /**
     * A place that this machine writes to and the cluster reads.
     *
     * @param folder what this machine calls it
     * @param location what the cluster calls it
     */
    public record Staging(Path folder, String location) {

        /** What a map says; null with issues told where it isn't sound. */
        private static Staging read(YamlMap map) {
            map.expect("folder", "location");
            String folder = map.required("folder");
            String location = map.required("location");
            if (folder.isEmpty() || location.isEmpty()) {
                return null;
            }
            if (!location.matches(LOCATION)) {
                map.error(
                        "bad-cluster",
                        "location",
                        FileNote.NO_STAGING_LOCATION.note(location),
                        FileNote.WRITE_STAGING_LOCATION);
                return null;
            }
            if (!isWhole(folder)) {
                map.error(
                        "bad-cluster",
                        "folder",
                        FileNote.NO_WHOLE_PATH.note(folder),
                        FileNote.WRITE_WHOLE_PATH);
                return null;
            }
            return new Staging(Path.of(folder), location);
        }

        private static boolean isWhole(String folder) {
            try {
                return Path.of(folder).isAbsolute();
            } catch (InvalidPathException e) {
                return false;
            }
        }
    }

    /** What a map says; null with issues told where it isn't sound. */
    static ClusterNote read(YamlMap warehouse) {
        warehouse.expect("trino");
        YamlMap trino =
                warehouse.map("trino").expect("url", "catalog", "schema", "user", "tls", "staging");
        String url = trino.required("url");
        String catalog = trino.required("catalog");
        String schema = trino.required("schema");
        if (url.isEmpty() || catalog.isEmpty() || schema.isEmpty()) {
            return null;
        }
        boolean isSound = isName(trino, "catalog", catalog) & isName(trino, "schema", schema);
        if (!url.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            trino.error(
                    "bad-cluster",
                    "url",
                    FileNote.NO_CLUSTER_ADDRESS.note(url),
                    FileNote.WRITE_CLUSTER_ADDRESS);
            return null;
        }
        if (trino.flag("tls", url.startsWith("https:")) != url.startsWith("https:")) {
            trino.error("bad-cluster", "tls", FileNote.TLS_DISAGREES.note(url), FileNote.WRITE_TLS);
            return null;
        }
        Staging staging = trino.has("staging") ? Staging.read(trino.map("staging")) : null;
        return isSound && (staging != null || !trino.has("staging"))
                ? new ClusterNote(
                        URI.create(url),
                        catalog,
                        schema,
                        trino.has("user") ? trino.text("user") : "fondaco",
                        staging)
                : null;
    }

    private static boolean isName(YamlMap trino, String key, String text) {
        if (text.matches(NAME)) {
            return true;
        }
        trino.error("bad-cluster", key, FileNote.NOT_A_NAME.note(text), FileNote.USE_SMALL_LETTERS);
        return false;
    }
}
