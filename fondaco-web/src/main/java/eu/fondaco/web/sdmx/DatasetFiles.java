// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Respond;
import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.data.JsonStat;
import eu.fondaco.web.sdmx.data.TidyCsv;
import eu.fondaco.web.sdmx.data.Times;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Registry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every dataset as a file: {@code /data/DATASET.json} in JSON-stat 2.0, {@code /data/DATASET.csv} tidy.
 * Parameters choose cells: {@code reporter}, {@code partner}, {@code flow}, {@code product} (own codes,
 * several split by a comma), {@code from}, {@code to}, {@code frequency}, {@code as-of}, {@code lang}.
 */
public final class DatasetFiles {

  private final Registry registry;
  private final ObservationStore store;
  private final Freshness freshness;

  public DatasetFiles(Registry registry, Holdings holdings) {
    this.registry = registry;
    this.store = holdings.store();
    this.freshness = new Freshness(store.releases());
  }

  /** Adds the routes; {@code limit} counts a request by an address, refusing too many. */
  public void register(RoutesConfig routes, Consumer<String> limit) {
    routes.get("/data/{file}", ctx -> {
      limit.accept(ctx.ip());
      ctx.header("Access-Control-Allow-Origin", "*");
      ctx.header("Vary", "Accept-Encoding");
      try {
        answer(ctx, ctx.pathParam("file"));
      } catch (SdmxException e) {
        ctx.removeHeader("ETag");
        Respond.problem(ctx, e.status(), e.status() == 404 ? "no-data" : e.status() == 413 ? "too-large" : "bad-request",
            e.getMessage(), registry.flows().stream().map(f -> f.dataset().id()).toList());
      }
    });
  }

  private void answer(Context ctx, String file) throws IOException {
    boolean isJson = file.endsWith(".json");
    if (!isJson && !file.endsWith(".csv")) {
      throw SdmxException.nothing();
    }
    String id = file.substring(0, file.lastIndexOf('.'));
    Served flow = registry.flows().stream().filter(f -> f.dataset().id().equals(id)).findFirst()
        .orElseThrow(SdmxException::nothing);
    DataQuery query = query(ctx, flow);
    String type = isJson ? "application/json" : "text/csv; charset=utf-8";
    Lang lang = "it".equalsIgnoreCase(ctx.queryParam("lang")) ? Lang.IT : Lang.EN;
    if (freshness.isKnown(ctx, type, query.cells().asOf() != null)) {
      return;
    }
    if (isJson) {
      JsonStat stat = new JsonStat(store, query, lang);
      if (!stat.prepare()) {
        throw SdmxException.nothing();
      }
      ctx.contentType(type);
      stat.write(new BufferedOutputStream(ctx.outputStream(), 32_768));
    } else {
      new TidyCsv(store, query, lang).write(() -> {
        ctx.contentType(type);
        return new BufferedOutputStream(ctx.outputStream(), 32_768);
      });
    }
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
        new CellQuery(flow.dataset().id(), flows, codes(ctx, "reporter"), codes(ctx, "partner"), codes(ctx, "product"),
            false, day);
    return new DataQuery(flow, cells, codes(ctx, "frequency"),
        Times.between(ctx.queryParam("from"), ctx.queryParam("to")), Set.of(), v -> true, 0, 0, false, null);
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
