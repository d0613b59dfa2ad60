// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The published figures of the reference observatory, where their folder is at hand. */
final class PublishedFigures {

    static final Path FOLDER = Path.of("../../shared/facts");

    private PublishedFigures() {}

    static boolean isPresent() {
        return Files.isDirectory(FOLDER);
    }

    static Catalog catalog() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("W00", "group", ""));
        areas.add(area("IT", "country", "W00"));
        for (String code : List.of("CN", "JP", "KR", "IN", "VN", "US")) {
            areas.add(area(code, "country", "W00"));
        }
        for (Map<String, String> r : Csv.rows(FOLDER.resolve("regions.csv"))) {
            areas.add(area(r.get("iso_3166_2"), "region", "IT"));
        }
        for (String code : List.of("BO", "MO", "RE", "PR", "RA", "FC", "PC", "FE", "RN")) {
            areas.add(area("IT-" + code, "province", "IT-45"));
        }
        return new Catalog(
                Label.of("facts"),
                "IT-45",
                new Areas(areas),
                new Products(List.of()),
                figures(),
                List.<Attribute>of(),
                Relations.NONE);
    }

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Map<String, String> r : Csv.rows(FOLDER.resolve("figures.csv"))) {
            figures.add(figure(r));
        }
        return figures;
    }

    private static Figure figure(Map<String, String> r) {
        String against = r.get("universe_or_denominator");
        String by = "";
        if (against.contains(" by ")) {
            by = "/" + against.substring(against.indexOf(" by ") + 4);
            against = against.substring(0, against.indexOf(" by "));
        }
        Question.Builder q =
                Question.of(MeasureExpr.parse(r.get("measure") + by))
                        .flow(TradeFlow.parse(r.get("flow")))
                        .reporter(r.get("reporter"))
                        .partner(r.get("partner"))
                        .product(r.get("product"))
                        .period(Period.parse(r.get("period")));
        if (!r.get("base_period").isEmpty()) {
            q.base(Period.parse(r.get("base_period")));
        }
        if (against.startsWith("denominator ")) {
            String[] parts = against.substring(12).split(":");
            q.denominator(
                    parts[0].equals("reporter")
                            ? Basis.ofReporter(Codes.of(parts[1]))
                            : parts[0].equals("partner")
                                    ? Basis.ofPartner(Codes.of(parts[1]))
                                    : Basis.ofProduct(Codes.of(parts[1])));
        } else if (!against.isEmpty()) {
            q.universe(Universe.parse(against));
        }
        BigDecimal value = new BigDecimal(r.get("value"));
        BigDecimal bare = value.signum() == 0 ? value : value.stripTrailingZeros();
        if (r.get("as_printed").matches("-?\\d+(\\.\\d+)?") && value.signum() != 0) {
            BigDecimal printed = new BigDecimal(r.get("as_printed"));
            int zeros = bare.scale() - printed.stripTrailingZeros().scale();
            bare = value.setScale(printed.scale() + zeros, java.math.RoundingMode.UNNECESSARY);
        }
        boolean rank = r.get("measure").equals("rank");
        return new Figure(
                r.get("id"),
                q.build(),
                value.doubleValue(),
                rank ? 0 : Math.pow(10, -bare.scale()),
                bare.precision(),
                Qualifier.parse(r.get("qualifier")),
                r.get("unit"),
                r.get("as_printed"),
                PartialDate.parse(r.get("released")),
                r.get("origin"),
                r.get("url"),
                r.get("note"));
    }

    private static Area area(String code, String kind, String parent) {
        return new Area(code, Label.of(code), kind, parent, Set.of(), Set.of());
    }
}
