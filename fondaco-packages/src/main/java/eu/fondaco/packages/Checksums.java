// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Checksums as {@code sha256sum --check} reads them. */
final class Checksums {

    private Checksums() {}

    static void write(List<Path> files, Path list) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files.stream().sorted().toList()) {
            lines.append(of(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Files.writeString(list, lines);
    }

    private static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream sum =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            sum.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sum.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
