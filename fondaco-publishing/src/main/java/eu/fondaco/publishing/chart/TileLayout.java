// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the tile of each region of a country lies: rows from the north, columns from the west.
 * Shipped as {@code CODE.tiles.csv} with {@code code,column,row,label}.
 */
public record TileLayout(List<Tile> tiles) {

    /** One region's place and its short name. */
    public record Tile(String code, int column, int row, String label) {}

    private static final Map<String, TileLayout> SHIPPED = Map.of("IT", read("IT"));

    public TileLayout {
        tiles = List.copyOf(tiles);
    }

    /** The layout of a country's regions, where one is shipped. */
    public static Optional<TileLayout> of(String country) {
        return Optional.ofNullable(SHIPPED.get(country));
    }

    int columns() {
        return 1 + tiles.stream().mapToInt(Tile::column).max().orElse(0);
    }

    int rows() {
        return 1 + tiles.stream().mapToInt(Tile::row).max().orElse(0);
    }

    private static TileLayout read(String country) {
        List<Tile> tiles = new ArrayList<>();
        try (InputStream in = TileLayout.class.getResourceAsStream(country + ".tiles.csv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",");
                if (!line.startsWith("#") && !f[0].equals("code")) {
                    tiles.add(new Tile(f[0], Integer.parseInt(f[1]), Integer.parseInt(f[2]), f[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tiles of " + country + " can't be read", e);
        }
        return new TileLayout(tiles);
    }
}
