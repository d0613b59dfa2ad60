// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often annotated texts are wrongly said to be at odds with themselves: {@code SelfTrial [-v]
 * FOLDER …}, each folder a hand's. A clash is a find where one of its quotes is annotated as wrong,
 * open where something else in their sentences is, and a false alarm else.
 */
public final class SelfTrial {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a clash is by what is annotated. */
    enum Is {
        FOUND,
        OPEN,
        FALSE
    }

    /** A text with the places that are annotated as wrong. */
    record Annotated(String hand, String name, String text, Lang lang, List<Span> wrong) {

        Document document() {
            return DocumentReader.read(name, text);
        }

        Is is(Clash clash) {
            if (touches(clash.first()) || touches(clash.second())) {
                return Is.FOUND;
            }
            boolean beside = touches(around(clash.first())) || touches(around(clash.second()));
            return beside ? Is.OPEN : Is.FALSE;
        }

        private boolean touches(Span span) {
            return wrong.stream().anyMatch(w -> w.start() < span.end() && span.start() < w.end());
        }

        private Span around(Span span) {
            int from = text.substring(0, span.start()).lastIndexOf('\n') + 1;
            int dot = text.substring(from, span.start()).lastIndexOf(". ");
            int stop = text.indexOf(". ", span.end());
            int line = text.indexOf('\n', span.end());
            int end = line < 0 ? text.length() : line;
            return new Span(from + dot + 1, stop < 0 ? end : Math.min(stop, end));
        }
    }

    private SelfTrial() {}

    public static void main(String[] args) throws IOException {
        Map<String, int[]> kinds = new TreeMap<>();
        int[] all = new int[Is.values().length];
        int texts = 0;
        int sound = 0;
        int soundAlarms = 0;
        boolean shown = args.length > 0 && args[0].equals("-v");
        for (int i = shown ? 1 : 0; i < args.length; i++) {
            int[] hand = new int[Is.values().length];
            List<Annotated> its = read(Path.of(args[i]));
            for (Annotated one : its) {
                List<Clash> told = SelfCheck.told(one.document(), one.lang());
                for (Clash c : told) {
                    Is is = one.is(c);
                    hand[is.ordinal()]++;
                    kinds.computeIfAbsent(c.kind(), k -> new int[hand.length])[is.ordinal()]++;
                    if (shown && is != Is.FOUND) {
                        System.out.println(is + "\t" + one.name() + "\t" + quoted(one, c));
                    }
                }
                sound += one.wrong().isEmpty() ? 1 : 0;
                soundAlarms += one.wrong().isEmpty() ? told.size() : 0;
            }
            print(args[i], its.size(), hand);
            texts += its.size();
            for (int k = 0; k < all.length; k++) {
                all[k] += hand[k];
            }
        }
        int n = texts;
        kinds.forEach((kind, those) -> print(kind, n, those));
        print("all", texts, all);
        System.out.println(soundAlarms + " on " + sound + " texts in which nothing is wrong");
    }

    private static String quoted(Annotated one, Clash c) {
        return c.kind()
                + "\t"
                + one.text().substring(c.first().start(), c.first().end())
                + "\t"
                + one.text().substring(c.second().start(), c.second().end())
                + "\t"
                + c.words().en();
    }

    private static void print(String name, int texts, int[] is) {
        System.out.printf(
                Locale.ROOT,
                "%s\t%d texts\tfound %d\topen %d\tfalse %d\t%.1f false in 100%n",
                name,
                texts,
                is[Is.FOUND.ordinal()],
                is[Is.OPEN.ordinal()],
                is[Is.FALSE.ordinal()],
                100.0 * is[Is.FALSE.ordinal()] / Math.max(1, texts));
    }

    /** The annotated texts of a hand, by name. */
    static List<Annotated> read(Path folder) throws IOException {
        List<Path> gold;
        try (Stream<Path> files = Files.walk(folder)) {
            gold = files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList();
        }
        List<Annotated> out = new ArrayList<>();
        for (Path one : gold) {
            JsonNode json = JSON.readTree(one.toFile());
            Path text = one.resolveSibling(json.get("brief").asText());
            List<Span> wrong = new ArrayList<>();
            for (JsonNode claim : json.get("claims")) {
                if (claim.get("verdict").asText().equals("contradicted")) {
                    wrong.add(new Span(claim.get("start").asInt(), claim.get("end").asInt()));
                }
            }
            Lang lang = json.get("lang").asText().equals("it") ? Lang.IT : Lang.EN;
            out.add(
                    new Annotated(
                            folder.getFileName().toString(),
                            text.getFileName().toString(),
                            Files.readString(text),
                            lang,
                            wrong));
        }
        return out;
    }
}
