// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Room for secret cells: what is shown must leave each of them a share of itself either way,
 * whatever it is; so it isn't asked what it is, but whether the least and the greatest value that
 * are left to it are as far apart. What proves it are values that add up with all that is shown,
 * within what is rounded off, and in which it is as much higher, and lower. Only where none are
 * found others are hidden, the fewest, and totals last.
 */
final class Room {

    /** How far one that was withheld may be off either way, as a share of itself. */
    static final double WITHHELD = 0.105;

    /** Where such a share of it is seen at first sight, more is by looking longer. */
    private static final double NEARLY = 0.38;

    /** How often another way is looked for, and at most where there are fewer places to look at. */
    private static final int TURNS = 12;

    private static final int MOST_TURNS = 100;
    private static final int PLACES = 50_000;
    private static final int DRAWS = 40;

    /** How often others are hidden, at most, and from when on whatever there is. */
    private static final int ROUNDS = 10;

    private static final int WHATEVER = 5;

    /** Those that need such a share of the most have others hidden together. */
    private static final double ALIKE = 0.03;

    /** So much more is needed each time. */
    private static final double MORE = 0.3;

    /** What is too little to be hidden at first, as a share of what is needed, and how it falls. */
    private static final double LITTLE = 0.05;

    private static final double LESS = 0.5;

    /** What is kept of what is rounded off for what isn't wholly even, and the least there is. */
    private static final double SPARE = 0.9;

    private static final double LEAST = 1e-3;

    /** How many times what is rounded off the largest value may be: beyond, digits run out. */
    private static final double WIDEST = 1e15;

    private final Whole whole;
    private final Set<Cell> hidden;
    private final Map<Cell, Double> rooms;
    private final double rounding;
    private final Lines lines;
    private final Fewest fewest;
    private final Centre centre;

    /** The least and the greatest value found for each. */
    private final Map<Cell, double[]> ranges = new HashMap<>();

    /** What no cell can be more than. */
    private double most = 1;

    private boolean isSettled;

    /**
     * @param held all cells of a slice that are present
     * @param rooms those that must have room, and how far each may be off either way
     * @param hidden those that aren't shown; grows
     */
    Room(Whole whole, AddedUp sums, Set<Cell> held, Map<Cell, Double> rooms, Set<Cell> hidden) {
        this.whole = whole;
        this.hidden = hidden;
        this.rooms = rooms;
        lines = new Lines(whole, sums, held, hidden);
        rounding = Math.max(SPARE * rounded(), LEAST);
        most = Math.max(most, 2 * lines.greatest());
        centre = lines.isTooMany() || most > WIDEST * rounding ? null : centre();
        fewest = new Fewest(lines, centre, sums, rounding);
    }

    /**
     * By how much a value may be off for rounding, as all values tell, or lines that don't add up.
     */
    private double rounded() {
        boolean ones = whole.isOfWholeNumbers() && lines.areRoundedOneByOne(hidden);
        return Math.max(whole.rounding(), ones ? 0.5 : 0);
    }

    private Centre centre() {
        int n = lines.size();
        double[] low = new double[n];
        double[] high = new double[n];
        double[] begin = new double[n];
        for (int i = 0; i < n; i++) {
            boolean isShown = isShown(i);
            double value = isShown ? whole.value(lines.cell(i)) : 0;
            double least = value < 0 ? value - rounding : Math.max(0, value - rounding);
            low[i] = isShown ? least : nothing();
            high[i] = isShown ? value + rounding : most;
            begin[i] = isShown ? (low[i] + high[i]) / 2 : Double.POSITIVE_INFINITY;
        }
        lines.share(begin, rounding);
        return new Centre(lines.all(), low, high, begin, rounding);
    }

    /** What a cell is at least: a little less, or one that is nothing would have no midst. */
    private double nothing() {
        return -rounding / 100;
    }

    private boolean isShown(int place) {
        Cell cell = lines.cell(place);
        return cell != null && whole.isHeld(cell) && !hidden.contains(cell);
    }

    /**
     * Hides what has to be: first for those that need most, which gives room to many others too.
     *
     * @return the cells for which no way was found
     */
    List<Cell> make(Set<Cell> held) {
        List<Cell> open = rooms.keySet().stream().filter(held::contains).toList();
        List<Cell> without = new ArrayList<>();
        isSettled = centre != null && centre.settle();
        List<Cell> bare = isSettled ? draw(open) : open;
        while (isSettled && !bare.isEmpty()) {
            double alike = centre.isWide() ? ALIKE : 0;
            double least = alike * bare.stream().mapToDouble(this::need).max().orElse(0);
            List<Cell> now = bare.stream().filter(c -> need(c) >= least && !hasRoom(c)).toList();
            bare = bare.stream().filter(c -> need(c) < least).toList();
            for (int round = 0; isSettled && round < ROUNDS && !now.isEmpty(); round++) {
                hide(now, round);
                isSettled = centre.settle();
                List<Cell> left = draw(Stream.concat(now.stream(), bare.stream()).toList());
                now = now.stream().filter(c -> left.contains(c) && !hasRoom(c)).toList();
                bare = bare.stream().filter(left::contains).toList();
            }
            without.addAll(now);
        }
        without.addAll(bare);
        return without;
    }

    /** By how much a cell should differ. */
    private double need(Cell cell) {
        return Math.max(rounding, rooms.get(cell) * centre.value(lines.place(cell)));
    }

    /** Whether there was too much, or too wide a span of it, to be looked at all together. */
    boolean isTooMany() {
        return !isSettled;
    }

    private List<Cell> draw(List<Cell> cells) {
        Random random = new Random(1); // the same in every process
        int[] places = cells.stream().mapToInt(lines::place).toArray();
        for (int i = 0; i < DRAWS && i <= cells.size() / 2; i++) {
            for (double[] end : centre.ends(places, random)) {
                cells.forEach(c -> find(c, end[lines.place(c)]));
            }
        }
        return cells.stream().filter(c -> !isApart(c, 1)).toList();
    }

    private void find(Cell cell, double value) {
        double[] seen = ranges.computeIfAbsent(cell, c -> new double[] {value, value});
        seen[0] = Math.min(seen[0], value);
        seen[1] = Math.max(seen[1], value);
    }

    /** Whether a share of the room that it must have was seen. */
    private boolean isApart(Cell cell, double share) {
        double[] seen = ranges.get(cell);
        return seen[0] < least(cell, share) && seen[1] > most(cell, share);
    }

    /** So little a cell must be able to be, beside what it may be at most. */
    private double least(Cell cell, double share) {
        double room = share * rooms.get(cell);
        return ranges.get(cell)[1] * (1 - room) / (1 + room);
    }

    /** So much a cell must be able to be, beside what it may be at least. */
    private double most(Cell cell, double share) {
        double room = share * rooms.get(cell);
        return ranges.get(cell)[0] * (1 + room) / (1 - room);
    }

    private boolean hasRoom(Cell cell) {
        look(cell, 0);
        if (!isApart(cell, 1) && isApart(cell, NEARLY)) {
            look(cell, Math.max(TURNS, Math.min(MOST_TURNS, PLACES / lines.size())));
        }
        return isApart(cell, 1);
    }

    private void look(Cell cell, int turns) {
        int place = lines.place(cell);
        double[] way = centre.way(place);
        find(cell, centre.far(place, way, -1, turns, least(cell, 1)));
        find(cell, centre.far(place, way, 1, turns, most(cell, 1)));
    }

    /** Hides, of what is shown, the fewest cells that let all of these differ at once. */
    private void hide(List<Cell> bare, int round) {
        Random random = new Random(3); // the same in every process
        double[] needs = new double[lines.size()];
        boolean[] isUp = new boolean[lines.size()];
        for (Cell cell : bare) {
            int place = lines.place(cell);
            needs[place] = (1 + MORE * round) * need(cell);
            isUp[place] = random.nextBoolean();
        }
        boolean[] isShown = new boolean[lines.size()];
        for (int i = 0; i < isShown.length; i++) {
            isShown[i] = isShown(i);
        }
        double little = LITTLE * Math.pow(LESS, round);
        Fewest.Needs differing = new Fewest.Needs(needs, isUp, round);
        for (int place : fewest.places(differing, isShown, little)) {
            if (round >= WHATEVER || !fewest.isDearest(place)) {
                hidden.add(lines.cell(place));
                centre.free(place, nothing(), most);
            }
        }
    }
}
