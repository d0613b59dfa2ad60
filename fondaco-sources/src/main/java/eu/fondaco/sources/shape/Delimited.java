// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Delimited text of unknown dialect: finds the separator in the first line, and reads UTF-8, or
 * Latin-1 where the beginning isn't UTF-8.
 */
final class Delimited {

    private static final int LOOK = 1 << 16;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private Delimited() {}

    /** Hands over each record with its line until the taker returns false. */
    static void read(
            InputStream in, String name, Predicate<CsvRecord> taker, Consumer<DataIssue> issues)
            throws IOException {
        byte[] head = withoutMark(in.readNBytes(LOOK));
        Charset charset = charset(head);
        InputStream whole = new SequenceInputStream(new java.io.ByteArrayInputStream(head), in);
        long line = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator(head, charset))
                        .maxBufferSize(1 << 20)
                        .ofCsvRecord(
                                new InputStreamReader(
                                        whole,
                                        charset.newDecoder()
                                                .onMalformedInput(CodingErrorAction.REPORT)))) {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (!taker.test(record)) {
                    return;
                }
            }
        } catch (UncheckedIOException | CsvParseException | CharacterCodingException e) {
            issues.accept(
                    DataIssue.error(
                            "csv-broken",
                            name,
                            (int) line + 1,
                            "",
                            Speech.both("issue.cant-be-read-as-text", words(e)),
                            Speech.both("remedy.look-for-quote-or-encoding")));
        }
    }

    private static String words(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return t.getMessage() == null ? t.toString() : t.getMessage();
    }

    static Charset charset(byte[] head) {
        int whole = head.length;
        for (int cut = 0; cut < 4 && whole > 0; cut++, whole--) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, whole));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException e) {
                if (head.length < LOOK) {
                    return StandardCharsets.ISO_8859_1;
                }
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    static char separator(byte[] head, Charset charset) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : head) {
            if (b == '\n') {
                break;
            }
            line.write(b);
        }
        return separator(line.toString(charset));
    }

    /** The separator that occurs most often outside quotes. */
    static char separator(String line) {
        String bare = line.replaceAll("\"[^\"]*\"", "").replaceAll("\\[.\\]", "");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long n = bare.chars().filter(c -> c == candidate).count();
            if (n > most) {
                most = n;
                best = candidate;
            }
        }
        return best;
    }

    /** Without the mark of UTF-8 at its start, which would keep a first quote from being one. */
    private static byte[] withoutMark(byte[] head) {
        boolean marked =
                head.length > 2
                        && head[0] == (byte) 0xEF
                        && head[1] == (byte) 0xBB
                        && head[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(head, 3, head.length) : head;
    }

    static List<String> withoutMark(List<String> header) {
        return header.stream()
                .map(h -> h.startsWith("\uFEFF") ? h.substring(1) : h)
                .map(String::strip)
                .toList();
    }
}
