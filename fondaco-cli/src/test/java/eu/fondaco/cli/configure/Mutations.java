// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Inputs that are nearly right: samples with a few bytes changed, cut, doubled or put in. */
final class Mutations {

    private static final List<String> TOKENS =
            List.of(
                    "",
                    "0",
                    "-1",
                    "1E999999999",
                    "99999999999999999999",
                    "NaN",
                    "\u0000",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    "%",
                    "%zz",
                    "\"",
                    "'",
                    "\\",
                    "\r\n\r\n",
                    ",,,,",
                    ";",
                    "<!--",
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "&a;",
                    "]]>",
                    "{",
                    "}",
                    "[[[[[[[[",
                    "&anchor *anchor",
                    "!!java.lang.Object",
                    "null",
                    "../../etc/passwd",
                    "2019-13-45",
                    "from 1 to",
                    "=1+1");

    private final Random random;
    private final List<byte[]> samples;

    Mutations(long seed, List<byte[]> samples) {
        this.random = new Random(seed);
        this.samples = List.copyOf(samples);
    }

    /** The next one. */
    byte[] next() throws IOException {
        byte[] sample = samples.get(random.nextInt(samples.size()));
        return isZip(sample) && random.nextInt(4) > 0 ? inside(sample) : changed(sample);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /**
     * A part of a zip changed, with checksums that are right. What comes first and isn't packed
     * stays so: by it some kinds of files are known.
     */
    private byte[] inside(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        boolean stored = zip[8] == 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        parts.put(one, changed(parts.get(one)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (stored) {
                    store(entry, part.getValue());
                    stored = false;
                }
                to.putNextEntry(entry);
                to.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
    }

    private byte[] changed(byte[] sample) {
        byte[] bytes = sample;
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + random.nextInt(40));
            bytes =
                    switch (random.nextInt(6)) {
                        case 0 -> flipped(bytes, at);
                        case 1 -> spliced(bytes, at, end, new byte[0]);
                        case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
                        case 3 -> spliced(bytes, at, at, token());
                        case 4 -> spliced(bytes, at, end, token());
                        default -> spliced(bytes, at, end, piece());
                    };
        }
        return bytes;
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** Of another sample. */
    private byte[] piece() {
        byte[] other = samples.get(random.nextInt(samples.size()));
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(in);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
