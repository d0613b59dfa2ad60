// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Parameters;
import eu.fondaco.web.Respond;
import eu.fondaco.web.catalogue.Licences;
import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.data.JsonStat;
import eu.fondaco.web.sdmx.data.TidyTable;
import eu.fondaco.web.sdmx.data.Times;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.table.TableFormat;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every dataset as a file: {@code /data/DATASET.json} in JSON-stat 2.0; {@code .csv}, {@code .xlsx}
 * and whatever other formats are held, tidy, of which {@code offset} and {@code limit} give parts.
 * Parameters choose cells: {@code reporter}, {@code partner}, {@code flow}, {@code product} (own
 * codes, several split by a comma), {@code from}, {@code to}, {@code frequency}, {@code as-of},
 * {@code lang}.
 */
public final class DatasetFiles {

    private static final Set<String> CODES =
            Set.of("reporter", "partner", "flow", "product", "frequency");
    private static final Set<String> PARAMETERS =
            Set.of(
                    "reporter",
                    "partner",
                    "flow",
                    "product",
                    "frequency",
                    "from",
                    "to",
                    "as-of",
                    "lang",
                    "offset",
                    "limit");

    private final Registry registry;
    private final Holdings holdings;
    private final ObservationStore store;
    private final Freshness freshness;

    /**
     * Files of the datasets in a registry.
     *
     * @param store shows the cells that may be shown
     */
    public DatasetFiles(Registry registry, ObservationStore store, Holdings holdings) {
        this.registry = registry;
        this.holdings = holdings;
        this.store = store;
        this.freshness = new Freshness(store.releases(), holdings.catalog());
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get(
                "/data/{file}",
                ctx -> {
                    Parameters.check(ctx, PARAMETERS, CODES);
                    try {
                        answer(ctx, ctx.pathParam("file"));
                    } catch (SdmxException e) {
                        ctx.removeHeader("ETag");
                        Respond.problem(
                                ctx,
                                e.status(),
                                e.status() == 404
                                        ? "no-data"
                                        : e.status() == 413 ? "too-large" : "bad-request",
                                e.getMessage(),
                                registry.flows().stream().map(f -> f.dataset().id()).toList());
                    }
                });
    }

    private void answer(Context ctx, String file) throws IOException {
        String id = file.substring(0, Math.max(0, file.lastIndexOf('.')));
        String extension = file.substring(file.lastIndexOf('.') + 1);
        Served flow =
                registry.flows().stream()
                        .filter(f -> f.dataset().id().equals(id))
                        .findFirst()
                        .orElseThrow(SdmxException::nothing);
        Optional<TableFormat> format = holdings.format(extension);
        if (format.isEmpty() && !extension.equals("json")) {
            throw SdmxException.nothing();
        }
        DataQuery query = query(ctx, flow);
        String type = format.map(TableFormat::mediaType).orElse("application/json");
        Lang lang = "it".equalsIgnoreCase(ctx.queryParam("lang")) ? Lang.IT : Lang.EN;
        if (freshness.isKnown(ctx, type)) {
            return;
        }
        if (format.isEmpty()) {
            licence(ctx, id);
            cube(ctx, query, lang);
            return;
        }
        new TidyTable(store, query, lang, number(ctx, "offset"), number(ctx, "limit"))
                .write(
                        format.get(),
                        () -> {
                            ctx.contentType(type);
                            ctx.header(
                                    "Link",
                                    "</catalog/"
                                            + id.replaceAll("[^A-Za-z0-9._-]", "_")
                                            + "/csv-metadata.json>; rel=\"describedby\";"
                                            + " type=\"application/csvm+json\"");
                            licence(ctx, id);
                            if (!extension.equals("csv")) {
                                ctx.header(
                                        "Content-Disposition",
                                        "attachment; filename=\""
                                                + file.replaceAll("[^A-Za-z0-9._-]", "_")
                                                + "\"");
                            }
                            return new BufferedOutputStream(ctx.outputStream(), 32_768);
                        });
    }

    private void licence(Context ctx, String dataset) {
        holdings.provenance()
                .licence(dataset)
                .flatMap(Licences::address)
                .ifPresent(a -> ctx.res().addHeader("Link", "<" + a + ">; rel=\"license\""));
    }

    private void cube(Context ctx, DataQuery query, Lang lang) throws IOException {
        JsonStat stat = new JsonStat(store, query, lang);
        if (!stat.prepare()) {
            throw SdmxException.nothing();
        }
        ctx.contentType("application/json");
        JsonStat.write(new BufferedOutputStream(ctx.outputStream(), 32_768), List.of(stat));
    }

    private static long number(Context ctx, String name) {
        String text = ctx.queryParam(name);
        if (text != null && !text.matches("\\d{1,12}")) {
            throw SdmxException.syntax(name + " is a number, not '" + text + "'");
        }
        return text == null ? 0 : Long.parseLong(text);
    }

    private static DataQuery query(Context ctx, Served flow) {
        Set<TradeFlow> flows = new HashSet<>();
        for (String code : codes(ctx, "flow")) {
            if (!code.equals("X") && !code.equals("M")) {
                throw SdmxException.syntax("flow is X or M, not '" + code + "'");
            }
            flows.add(TradeFlow.parse(code));
        }
        String asOf = ctx.queryParam("as-of");
        LocalDate day = asOf == null || asOf.isBlank() ? null : Times.date(asOf.strip());
        CellQuery cells =
                new CellQuery(
                        flow.dataset().id(),
                        flows,
                        codes(ctx, "reporter"),
                        codes(ctx, "partner"),
                        codes(ctx, "product"),
                        false,
                        day);
        return new DataQuery(
                flow,
                cells,
                Map.of("FREQ", codes(ctx, "frequency")),
                null,
                Times.between(ctx.queryParam("from"), ctx.queryParam("to")),
                Set.of(),
                v -> true,
                0,
                0,
                false,
                null);
    }

    private static Set<String> codes(Context ctx, String name) {
        Set<String> codes = new HashSet<>();
        for (String value : ctx.queryParams(name)) {
            codes.addAll(List.of(value.strip().split(",")));
        }
        codes.remove("");
        return codes;
    }
}
