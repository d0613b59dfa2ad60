// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text by somebody, with the places in it that are wrong.
 *
 * @param release whether it is a release that agrees with itself but for what was planted
 */
record Sample(String hand, String name, String text, Lang lang, List<Span> wrong, boolean release) {

    /** Whether nothing is wrong in a release. */
    boolean isSound() {
        return release && wrong.isEmpty();
    }

    Document document() {
        return DocumentReader.read(name, text);
    }

    /** The same with other characters at a place. */
    Sample with(Span place, String other) {
        String changed = text.substring(0, place.start()) + other + text.substring(place.end());
        return new Sample(hand, name, changed, lang, List.of(place), true);
    }

    /** Releases as they are, and with what was planted, by hand: HAND/clean, HAND/planted. */
    static List<Sample> releases(Path folder) throws IOException {
        List<Sample> out = new ArrayList<>();
        for (Path hand : sorted(folder)) {
            if (!Files.isDirectory(hand)) {
                continue;
            }
            TreeMap<String, List<String>> planted = new TreeMap<>();
            for (String line : Files.readAllLines(hand.resolve("planted.tsv"))) {
                String[] f = line.split("\t");
                planted.computeIfAbsent(f[0], k -> new ArrayList<>()).add(f[2]);
            }
            for (Path one : sorted(hand.resolve("clean"))) {
                out.add(release(one, List.of()));
            }
            for (Path one : sorted(hand.resolve("planted"))) {
                out.add(
                        release(
                                one,
                                planted.getOrDefault(one.getFileName().toString(), List.of())));
            }
        }
        return out;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Sample release(Path file, List<String> planted) throws IOException {
        String text = Files.readString(file);
        List<Span> wrong = new ArrayList<>();
        for (String quote : planted) {
            int at = text.indexOf(quote);
            if (at >= 0) {
                wrong.add(new Span(at, at + quote.length()));
            }
        }
        String hand = file.getParent().getParent().getFileName().toString();
        return new Sample(hand, file.getFileName().toString(), text, lang(text), wrong, true);
    }

    private static Lang lang(String text) {
        long it =
                Stream.of(text.split("\\W+")).filter(w -> w.matches("il|di|del|nel|le|e")).count();
        long en = Stream.of(text.split("\\W+")).filter(w -> w.matches("the|of|in|to|and")).count();
        return it > en ? Lang.IT : Lang.EN;
    }

    /** Annotated briefs of a hand. */
    static List<Sample> briefs(Path folder) throws IOException {
        List<Sample> out = new ArrayList<>();
        for (SelfTrial.Annotated a : SelfTrial.read(folder)) {
            out.add(new Sample("/" + a.hand(), a.name(), a.text(), a.lang(), a.wrong(), false));
        }
        return out;
    }
}
