// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.web.BriefText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Briefs as text: read from files and standard input, in UTF-8 and not without end. */
public final class Texts {

    private static final int LIMIT = 4 * Checker.MAX_CHARS;

    private Texts() {}

    /**
     * The bytes of a file, or of standard input for {@code -}.
     *
     * @throws TextRefusedException when it is a folder or too long
     */
    public static byte[] bytes(Path file, InputStream standard) throws IOException {
        byte[] bytes;
        if (file.toString().equals("-")) {
            bytes = standard.readNBytes(LIMIT + 1);
        } else if (Files.isDirectory(file)) {
            throw new TextRefusedException(Speech.both("texts.is-a-folder", file));
        } else if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LIMIT + 1);
            }
        }
        if (bytes.length > LIMIT) {
            throw new TextRefusedException(
                    Speech.both("texts.too-long", name(file), LIMIT / 1_000_000));
        }
        return bytes;
    }

    /**
     * The text of a file, or of standard input for {@code -}.
     *
     * @throws TextRefusedException when it is a folder, too long or not UTF-8
     */
    public static String read(Path file, InputStream standard) throws IOException {
        byte[] bytes = bytes(file, standard);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new TextRefusedException(Speech.both("texts.not-utf-8", name(file)));
        }
    }

    /** How a file is called in reports. */
    public static String name(Path file) {
        return file.toString().equals("-") ? "standard input" : file.getFileName().toString();
    }

    /**
     * Where a file is, as reports tell it: by its folders below the one that the program was
     * started in, so that two of one name are told apart; elsewhere by its name alone.
     */
    public static String place(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = here.resolve(file).normalize();
        boolean below = whole.startsWith(here) && whole.getNameCount() > here.getNameCount();
        return file.toString().equals("-") || !below
                ? name(file)
                : here.relativize(whole).toString().replace('\\', '/');
    }

    /** The briefs in an observatory's folder, by name. */
    public static List<BriefText> briefs(Path folder) throws IOException {
        Path dir = folder.resolve("briefs");
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        List<BriefText> briefs = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName()
                        .toString()
                        .matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.(md|html|txt)")) {
                    briefs.add(brief(file));
                }
            }
        }
        return briefs;
    }

    private static BriefText brief(Path file) throws IOException {
        String text = read(file, InputStream.nullInputStream());
        String name = file.getFileName().toString();
        Map<String, String> front = FrontMatter.of(text);
        PartialDate published = PartialDate.parse(front.get("published"));
        LocalDate day = published.day() == 0 ? null : published.earliest();
        return new BriefText(
                name.substring(0, name.lastIndexOf('.')),
                front.get("title"),
                name,
                text,
                Tongue.parse(front.getOrDefault("lang", "en")),
                day);
    }
}
