// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.CsvFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** The first record: names, the separator that it shows, and where the data begin. */
record CsvHeader(List<String> names, byte separator, int bodyStart) {

    static CsvHeader of(Path file, byte[] first) {
        String name = file.getFileName().toString();
        if (first == null) {
            throw new CsvFormatException(EstimatorNote.EMPTY_FILE.note(name));
        }
        boolean bom =
                first.length > 2
                        && (first[0] & 0xff) == 0xef
                        && (first[1] & 0xff) == 0xbb
                        && (first[2] & 0xff) == 0xbf;
        int from = bom ? 3 : 0;
        int end = from;
        while (end < first.length && first[end] != '\n') {
            end++;
        }
        String line = new String(first, from, end - from, StandardCharsets.UTF_8).strip();
        if (line.chars().anyMatch(c -> c == 0xfffd || c < ' ' && c != '\t')) {
            throw new CsvFormatException(EstimatorNote.NO_UTF_8.note(name));
        }
        char separator = separatorOf(line);
        List<String> names = split(line, separator);
        if (new HashSet<>(names).size() < names.size()) {
            throw new CsvFormatException(EstimatorNote.COLUMN_TWICE.note(name, names.toString()));
        }
        return new CsvHeader(names, (byte) separator, Math.min(end + 1, first.length));
    }

    private static char separatorOf(String line) {
        char best = ',';
        long most = line.chars().filter(c -> c == ',').count();
        for (char c : new char[] {';', '\t'}) {
            long n = line.chars().filter(x -> x == c).count();
            if (n > most) {
                best = c;
                most = n;
            }
        }
        return best;
    }

    private static List<String> split(String line, char separator) {
        List<String> out = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean inside = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                inside = !inside;
            } else if (c == separator && !inside) {
                out.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        out.add(name.toString().strip());
        return out;
    }

    /** For each field its place among the wanted columns, or -1. */
    int[] slots(Predicate<String> wanted) {
        int[] slots = new int[names.size()];
        int next = 0;
        for (int f = 0; f < slots.length; f++) {
            slots[f] = wanted.test(names.get(f)) ? next++ : -1;
        }
        return slots;
    }

    /** The wanted names in order. */
    List<String> selected(int[] slots) {
        List<String> out = new ArrayList<>();
        for (int f = 0; f < slots.length; f++) {
            if (slots[f] >= 0) {
                out.add(names.get(f));
            }
        }
        return out;
    }
}
