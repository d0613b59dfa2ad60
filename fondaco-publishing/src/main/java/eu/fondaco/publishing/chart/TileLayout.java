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
 * Where each region of a country lies: as a tile, rows from the north, columns from the west
 * ({@code CODE.tiles.csv} with {@code code,column,row,label}), or with its boundary, where one may
 * be passed on ({@code CODE.shapes.csv} with {@code code,label,path} in a picture of 975 by 610).
 */
public record TileLayout(List<Tile> tiles) {

    /**
     * One region's place and its short name.
     *
     * @param path its boundary as a path of SVG, empty where it is a tile
     */
    public record Tile(String code, int column, int row, String label, String path) {}

    private static final Map<String, TileLayout> SHIPPED =
            Map.of("IT", read("IT", "tiles"), "US", read("US", "shapes"));

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

    /** Whether regions have boundaries rather than tiles. */
    public boolean hasShapes() {
        return !tiles.get(0).path.isEmpty();
    }

    private static Tile tile(String[] f, boolean shape) {
        return shape
                ? new Tile(f[0], 0, 0, f[1], f[2])
                : new Tile(f[0], Integer.parseInt(f[1]), Integer.parseInt(f[2]), f[3], "");
    }

    private static TileLayout read(String country, String kind) {
        List<Tile> tiles = new ArrayList<>();
        try (InputStream in = TileLayout.class.getResourceAsStream(country + "." + kind + ".csv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",");
                if (!line.startsWith("#") && !f[0].equals("code")) {
                    tiles.add(tile(f, kind.equals("shapes")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the " + kind + " of " + country + " can't be read", e);
        }
        return new TileLayout(tiles);
    }
}
