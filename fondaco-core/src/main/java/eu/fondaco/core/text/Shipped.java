// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Files in UTF-8 that come with the program, each beside the class that reads it. */
public final class Shipped {

    private Shipped() {}

    /** A whole file; nothing where there is none of that name. */
    public static Optional<String> find(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }

    /**
     * A whole file.
     *
     * @throws IllegalStateException where there is none of that name
     */
    public static String text(Class<?> beside, String name) {
        return find(beside, name)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "there is no " + name + " beside " + beside.getName()));
    }

    /** The lines that say something: neither blank ones nor remarks, which begin with #. */
    public static Stream<String> lines(Class<?> beside, String name) {
        return text(beside, name).lines().filter(l -> !l.startsWith("#") && !l.isBlank());
    }

    /** Texts by key; nothing where there is no file of that name. */
    public static Optional<Properties> properties(Class<?> beside, String name) {
        return find(beside, name).map(Shipped::properties);
    }

    private static Properties properties(String file) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be read", e);
        }
        return texts;
    }
}
