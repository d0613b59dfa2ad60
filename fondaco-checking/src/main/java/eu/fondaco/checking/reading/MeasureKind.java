// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Anchor.Type;
import eu.fondaco.core.question.MeasureExpr;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a number in a text may state, with the fields that each needs. */
enum MeasureKind {
    LEVEL("level", ""),
    GROWTH("growth", "b"),
    SHARE("share", "w"),
    SHARE_GROWTH("growth/share", "bw"),
    SHARE_CHANGE("change/share", "bw"),
    CONTRIBUTION("contribution", "bw"),
    SHARE_OF_CHANGE("share_of_change", "bw"),
    CHANGE("change", "b"),
    MULTIPLE("multiple", "b"),
    AVERAGE_GROWTH("average_growth", "b"),
    RATIO("ratio", "w"),
    RATIO_PERCENT("ratio_percent", "w"),
    HEAD_RATIO("ratio/per_capita", "w"),
    DIFFERENCE("difference", "w"),
    PER_HEAD("per_capita", ""),
    GDP_RATIO("gdp_ratio", ""),
    RANK("rank", "u"),
    /** A rank by what is traded a head: told apart by its words alone, weighed as any rank. */
    RANK_HEAD("rank/per_capita", "u"),
    RANK_GROWTH("rank/growth", "bu"),
    RANK_SHARE("rank/share", "wu"),
    COUNT("count", "bu"),
    STREAK("streak", "");

    private static final Map<Type, List<MeasureKind>> BY_TYPE = new EnumMap<>(Type.class);

    static {
        put(Type.PERCENT, GROWTH, SHARE, SHARE_GROWTH, CONTRIBUTION, GDP_RATIO, SHARE_OF_CHANGE);
        put(Type.PERCENT, AVERAGE_GROWTH, RATIO_PERCENT);
        put(Type.POINTS, SHARE_CHANGE, CONTRIBUTION);
        put(Type.MONEY, LEVEL, CHANGE, DIFFERENCE, PER_HEAD);
        put(Type.BARE, GROWTH, SHARE, LEVEL, CHANGE, PER_HEAD, COUNT, CONTRIBUTION, RATIO);
        put(Type.BARE, MULTIPLE, RANK);
        put(Type.FRACTION, SHARE, GROWTH, RATIO, MULTIPLE, SHARE_OF_CHANGE, RATIO_PERCENT);
        put(Type.TIMES, MULTIPLE, RATIO, HEAD_RATIO, GROWTH);
        put(Type.ORDINAL, RANK, RANK_GROWTH, RANK_SHARE, STREAK);
        put(Type.SUPERLATIVE, RANK, RANK_GROWTH, RANK_SHARE);
        put(Type.RIVAL, RANK, RANK_GROWTH, RANK_SHARE);
        put(Type.COUNT, COUNT, STREAK, RANK);
        put(Type.STREAK, STREAK, RANK);
        put(Type.DIRECTION, LEVEL);
    }

    final MeasureExpr expr;
    private final String needs;

    MeasureKind(String path, String needs) {
        expr = MeasureExpr.parse(path);
        this.needs = needs;
    }

    private static void put(Type type, MeasureKind... kinds) {
        BY_TYPE.computeIfAbsent(type, t -> new ArrayList<>()).addAll(List.of(kinds));
    }

    /** What a number of that sort may state. */
    static List<MeasureKind> of(Type type) {
        return BY_TYPE.get(type);
    }

    boolean needsBase() {
        return needs.contains("b");
    }

    boolean needsWhole() {
        return needs.contains("w");
    }

    boolean needsAmong() {
        return needs.contains("u");
    }

    boolean isRank() {
        return this == RANK || this == RANK_HEAD || this == RANK_GROWTH || this == RANK_SHARE;
    }

    /** Whether a fall or deficit makes its number negative. */
    boolean isSigned() {
        return this == GROWTH
                || this == CHANGE
                || this == SHARE_GROWTH
                || this == SHARE_CHANGE
                || this == CONTRIBUTION
                || this == AVERAGE_GROWTH;
    }

    /** What a claim of it is called. */
    String kind() {
        return switch (this) {
            case LEVEL -> "level";
            case GROWTH, AVERAGE_GROWTH, MULTIPLE -> "growth";
            case SHARE, SHARE_GROWTH, SHARE_CHANGE -> "share";
            case CONTRIBUTION, SHARE_OF_CHANGE -> "contribution";
            case CHANGE, DIFFERENCE -> "difference";
            case RATIO, RATIO_PERCENT, HEAD_RATIO, GDP_RATIO -> "ratio";
            case PER_HEAD -> "per_capita";
            case RANK, RANK_HEAD, RANK_GROWTH, RANK_SHARE -> "rank";
            case COUNT -> "count";
            case STREAK -> "trend";
        };
    }

    /** What stands for it in features: what is ranked doesn't change how a rank is told. */
    MeasureKind weighed() {
        return this == RANK_HEAD ? RANK : this;
    }

    /** Its name in features. */
    @Override
    public String toString() {
        return weighed().name();
    }

    /** A rough family, for features: rank, level, share, change. */
    String family() {
        return needsAmong() ? "rk" : this == LEVEL ? "val" : needsWhole() ? "sh" : "gr";
    }
}
