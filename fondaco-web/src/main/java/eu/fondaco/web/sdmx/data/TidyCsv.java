// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.sdmx.SdmxException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes cells as the tidy CSV that an observatory loads; a confidential cell keeps its flag alone. */
public final class TidyCsv {

  private static final String HEADER =
      "dataset,reporter,reporter_name,partner,partner_name,flow,product,product_name,period,value,unit,status,"
          + "quantity,quantity_unit\r\n";

  private final ObservationStore store;
  private final DataQuery query;
  private final Lang lang;
  private final Map<String, String> names = new HashMap<>();

  public TidyCsv(ObservationStore store, DataQuery query, Lang lang) {
    this.store = store;
    this.query = query;
    this.lang = lang;
  }

  /** Opens what is written to, once there is something. */
  @FunctionalInterface
  public interface Opening {
    OutputStream open() throws IOException;
  }

  /**
   * Writes the cells.
   *
   * @throws SdmxException with status 404 where there are none
   */
  public void write(Opening opening) throws IOException {
    Writer[] out = new Writer[1];
    store.forEachCell(query.cells(), v -> {
      if (query.lets(v)) {
        if (out[0] == null) {
          out[0] = new BufferedWriter(new OutputStreamWriter(opening.open(), StandardCharsets.UTF_8), 32_768);
          out[0].write(HEADER);
        }
        line(out[0], v);
      }
      return true;
    });
    if (out[0] == null) {
      throw SdmxException.nothing();
    }
    out[0].close();
  }

  private void line(Writer out, CellVersion version) throws IOException {
    Observation o = version.cell();
    boolean hidden = Status.of(o.status()).isHidden();
    out.write(String.join(",", DataCsv.quoted(o.dataset()), DataCsv.quoted(o.reporter()), name("REF_AREA", o.reporter()),
        DataCsv.quoted(o.partner()), name("COUNTERPART_AREA", o.partner()), o.flow().code(), DataCsv.quoted(o.product()),
        name("PRODUCT", o.product()), o.period().toString(), hidden ? "" : o.value().toPlainString(), o.unit(),
        DataCsv.quoted(o.status()), hidden || o.quantity() == null ? "" : o.quantity().toPlainString(),
        DataCsv.quoted(o.quantityUnit())));
    out.write("\r\n");
  }

  private String name(String dimension, String code) {
    return names.computeIfAbsent(dimension + " " + code, n ->
        DataCsv.quoted(query.flow().books().get(dimension).name(query.flow().books().get(dimension).id(code)).in(lang)));
  }
}
