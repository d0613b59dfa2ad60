// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one stylesheet of reports and site: light and dark, screen and print. */
public final class Stylesheet {

    private static final String CSS = read();

    private Stylesheet() {}

    public static String css() {
        return CSS;
    }

    private static String read() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("fondaco.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the stylesheet can't be read", e);
        }
    }
}
