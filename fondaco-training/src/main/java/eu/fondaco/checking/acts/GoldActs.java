// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text on agreements in which people marked what is said and whether a register bears it out. */
record GoldActs(
        String name,
        String text,
        Lang lang,
        LocalDate published,
        List<Claim> claims,
        List<int[]> ignored,
        List<int[]> traps) {

    /** A statement: where it stands (code points), its verdict, the entry meant; empty for none. */
    record Claim(
            String id,
            int start,
            int end,
            String verdict,
            String slip,
            String reason,
            String about,
            String quote) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The annotated texts of a folder, by name. */
    static List<GoldActs> in(Path folder) throws IOException {
        List<GoldActs> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path p :
                    files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
                out.add(read(p));
            }
        }
        return out;
    }

    private static GoldActs read(Path gold) throws IOException {
        JsonNode g = JSON.readTree(Files.readString(gold));
        String brief = g.get("brief").asText();
        List<Claim> claims = new ArrayList<>();
        for (JsonNode c : g.get("claims")) {
            claims.add(
                    new Claim(
                            c.get("id").asText(),
                            c.get("start").asInt(),
                            c.get("end").asInt(),
                            c.get("verdict").asText(),
                            c.path("slip").asText(""),
                            c.path("reason").asText(""),
                            c.path("about").asText("").replace("null", ""),
                            c.path("quote").asText("")));
        }
        return new GoldActs(
                brief,
                Files.readString(gold.resolveSibling(brief)),
                Lang.valueOf(g.get("lang").asText().toUpperCase(java.util.Locale.ROOT)),
                LocalDate.parse(g.get("published").asText()),
                claims,
                places(g.path("ignore")),
                places(g.path("traps")));
    }

    private static List<int[]> places(JsonNode all) {
        List<int[]> out = new ArrayList<>();
        all.forEach(n -> out.add(new int[] {n.get("start").asInt(), n.get("end").asInt()}));
        return out;
    }
}
