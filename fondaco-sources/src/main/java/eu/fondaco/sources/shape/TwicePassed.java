// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A stream that is passed over twice: first for what its values mean, which may stand behind them,
 * then for the values. Its bytes lie in a temporary file meanwhile, so that memory doesn't grow
 * with them. Close it.
 */
final class TwicePassed implements AutoCloseable {

    private final Path copy;

    TwicePassed(InputStream in) throws IOException {
        copy = Files.createTempFile("fondaco", ".json");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** From its start. */
    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(copy), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}
