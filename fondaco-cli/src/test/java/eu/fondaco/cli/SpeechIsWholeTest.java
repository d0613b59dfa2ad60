// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Messages;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that stand in files by key: said in every language, and each asked for somewhere. */
class SpeechIsWholeTest {

    /** Each module's own; one that says nothing has none. */
    private static List<Class<?>> modules() {
        return List.of(
                eu.fondaco.cli.speech.Speech.class,
                eu.fondaco.core.text.Speech.class,
                eu.fondaco.checking.speech.Speech.class,
                eu.fondaco.documents.speech.Speech.class,
                eu.fondaco.lakehouse.speech.Speech.class,
                eu.fondaco.observatory.speech.Speech.class,
                eu.fondaco.web.speech.Speech.class,
                eu.fondaco.publishing.speech.Speech.class,
                eu.fondaco.warehouse.speech.Speech.class,
                eu.fondaco.sources.speech.Speech.class);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_sentence_is_said_in_every_language_about_the_same_things(Class<?> speech) {
        Messages english = Messages.of(speech, Lang.EN.locale());
        for (Lang lang : Lang.values()) {
            Messages messages = Messages.of(speech, lang.locale());
            assertThat(messages.keys()).as("in %s", lang).isEqualTo(english.keys());
            for (String key : messages.keys()) {
                assertThat(messages.places(key))
                        .as("what %s is about in %s", key, lang)
                        .isEqualTo(english.places(key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_keys_in_the_code_are_those_of_the_files(Class<?> speech) throws Exception {
        Set<String> keys = Messages.of(speech, Lang.EN.locale()).keys();
        Set<String> groups =
                keys.stream().map(SpeechIsWholeTest::group).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        Path classes = Path.of(speech.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(classes)) {
            asked.addAll(constantsUnder(classes));
        } else { // a module that is packed already
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                asked.addAll(constantsUnder(jar.getPath("/")));
            }
        }
        asked.removeIf(c -> !c.matches("[a-z0-9-]+\\.[a-z0-9-]+") || !groups.contains(group(c)));
        asked.removeIf(c -> c.endsWith(".css")); // a file of the site's
        assertThat(asked).as("not in the files").isSubsetOf(keys);
        assertThat(keys).as("asked for by nobody").isSubsetOf(asked);
    }

    private static Set<String> constantsUnder(Path root) throws IOException {
        Set<String> out = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                out.addAll(constants(file));
            }
        }
        return out;
    }

    private static String group(String key) {
        return key.split("\\.", 2)[0];
    }

    /** The strings in a class file's constant pool (JVM specification, 4.4). */
    private static List<String> constants(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(raw)) {
            in.skipNBytes(8);
            int n = in.readUnsignedShort();
            String[] texts = new String[n];
            boolean[] said = new boolean[n];
            for (int i = 1; i < n; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 8 -> said[in.readUnsignedShort()] = true;
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    default -> in.skipNBytes(4);
                }
            }
            return Stream.iterate(1, i -> i < n, i -> i + 1)
                    .filter(i -> said[i])
                    .map(i -> texts[i])
                    .toList();
        }
    }
}
