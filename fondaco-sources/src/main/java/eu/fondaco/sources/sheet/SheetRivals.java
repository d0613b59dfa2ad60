// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.sources.sheet.SheetAxes.Role;
import eu.fondaco.sources.speech.Speech;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns of one table that seem to be for the same: one of them says again what another does, or
 * groups it, or codes it; else it isn't known which counts.
 */
final class SheetRivals {

    /** Stands for the code of what is left over. */
    private static final String REST = "rest";

    /** Words of headers of those that are traded with, whoever trades. */
    private static final Pattern WITH_WHOM =
            Pattern.compile("\\b" + WordLists.of("with-whom") + "\\b");

    private final SheetBlock block;
    private final SheetAxes axes;
    private final List<PlaceNames> places;
    private final SheetTwins twins;
    private final SheetFindings findings;

    /** What columns are for, which is settled here. */
    private final Map<Integer, Role> roles;

    /** By column, the one that groups what it names, which is found here. */
    private final Map<Integer, Integer> groups;

    SheetRivals(
            SheetBlock block,
            SheetAxes axes,
            List<PlaceNames> places,
            SheetTwins twins,
            Map<Integer, Role> roles,
            Map<Integer, Integer> groups,
            SheetFindings findings) {
        this.block = block;
        this.axes = axes;
        this.places = places;
        this.twins = twins;
        this.roles = roles;
        this.groups = groups;
        this.findings = findings;
    }

    /** Whether a column says in each row what another does. */
    private boolean isAgain(Role role, int c, int other) {
        return switch (role) {
            case FLOW -> twins.sayTheSame(c, other, (t, at) -> axes.flow(t, at));
            case PERIOD ->
                    twins.sayTheSame(c, other, (t, at) -> LabelKinds.period(t, block.header(at)));
            case PARTNER, REPORTER ->
                    twins.sayTheSameOrNothing(
                            c,
                            other,
                            (t, at) -> Optional.of(code(t, at, role)).filter(x -> !x.isEmpty()));
            case PRODUCT -> twins.areTwins(c, other) && twins.isFiner(other, c);
            default -> false;
        };
    }

    private String code(String text, int column, Role role) {
        boolean rest = SheetWords.isRest(text) && !OwnNames.isNamed(text);
        return rest ? REST : axes.areas(column).code(text, role.name().toLowerCase(Locale.ROOT));
    }

    /** Whether each label of a column stands beside one of another only, which has fewer. */
    private boolean isGroupOf(int groups, int column) {
        Map<String, String> group = new LinkedHashMap<>();
        String above = "";
        for (int r : block.rows()) {
            String text = block.grid().at(r, groups).text();
            above = text.isEmpty() ? above : text;
            String label = block.grid().at(r, column).text();
            boolean open = label.isEmpty() || SheetWords.isOpen(label) || SheetWords.isTotal(label);
            String before = open ? null : group.putIfAbsent(label, above);
            if (before != null && !before.equals(above)) {
                return false;
            }
        }
        return group.values().stream().distinct().count() < group.size();
    }

    /** Codes of which each stands beside one area are of areas where no column names goods. */
    void codesOfAreas() {
        int code = axes.column(Role.CODE);
        int area = Math.max(axes.column(Role.PARTNER), axes.column(Role.REPORTER));
        boolean headed = area < 0 && SheetScopes.hasAreas("partner", block, places);
        boolean bare =
                code >= 0
                        && axes.column(Role.PRODUCT) < 0
                        && SheetProducts.classifications(SheetWords.key(block.header(code)))
                                .isEmpty();
        if (bare && (headed || area >= 0 && isPaired(code, area))) {
            roles.remove(code);
            axes.leftOut(code);
        }
    }

    private void sameRole(Role role, int c) {
        if (role == Role.PARTNER || role == Role.REPORTER) {
            findings.problem(Speech.both("sheet-axes.column-names-areas", block.header(c)));
        } else {
            findings.problem(Speech.both("sheet-axes.column-says-what", block.header(c)));
            findings.ask("leave=" + block.header(c));
        }
    }

    /**
     * Whether of two columns of countries the one whose header says that trade is with them is so
     * told from that of those who declare it: {@code pais}, {@code socio}.
     */
    private boolean tellApart(List<Integer> two) {
        List<Integer> with = two.stream().filter(c -> isWithWhom(block.header(c))).toList();
        int one = two.get(0);
        int other = two.get(1);
        boolean alone =
                two.size() == 2
                        && with.size() == 1
                        && axes.column(Role.REPORTER) < 0
                        && !isGroupOf(one, other)
                        && !isGroupOf(other, one)
                        && !isAgain(Role.PARTNER, one, other)
                        && !isAgain(Role.PARTNER, other, one);
        if (alone) {
            roles.put(with.contains(one) ? other : one, Role.REPORTER);
        }
        return alone;
    }

    private static boolean isWithWhom(String header) {
        return WITH_WHOM.matcher(SheetWords.key(header)).find();
    }

    /** How many labels of a column name something, and don't total it. */
    private long named(int c) {
        return axes.texts(c).stream()
                .filter(t -> !SheetWords.isTotal(t) && SheetWords.totalOf(t).isEmpty())
                .count();
    }

    private boolean isPaired(int codes, int areas) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> named = new LinkedHashSet<>();
        for (int r : block.rows()) {
            String code = block.grid().at(r, codes).text();
            String name = block.grid().at(r, areas).text();
            String before = code.isEmpty() ? null : names.putIfAbsent(code, name);
            if (before != null && !before.equals(name)) {
                return false;
            }
            named.add(code.isEmpty() ? "" : name);
        }
        named.remove("");
        return named.size() == names.size();
    }

    /** Of several columns of one role, the one of most labels; the others only group it. */
    void oneOfEach() {
        for (Role role : Role.values()) {
            if (role == Role.GROUP || role == Role.REMARKS) {
                continue;
            }
            List<Integer> of =
                    roles.entrySet().stream()
                            .filter(e -> e.getValue() == role)
                            .map(Map.Entry::getKey)
                            .toList();
            if (of.size() < 2 || role == Role.PARTNER && tellApart(of)) {
                continue;
            }
            int finest = of.get(0);
            for (int c : of) {
                boolean finer = named(c) == named(finest) && twins.isFiner(c, finest);
                finest = named(c) > named(finest) || finer ? c : finest;
            }
            for (int c : of) {
                if (c != finest && isAgain(role, c, finest)) {
                    roles.remove(c);
                    axes.leftOut(c);
                } else if (c != finest && !isGroupOf(c, finest)) {
                    sameRole(role, c);
                } else if (c != finest) {
                    roles.put(c, Role.GROUP);
                    groups.put(finest, c);
                    findings.say(Speech.both("sheet-axes.column-groups-what", block.header(c)));
                }
            }
        }
    }
}
