// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 6, 1);

  @TempDir Path folder;

  @Test
  void saysWherePartsDontAddUp() {
    List<DataIssue> issues =
        look(
            cell("W00", "TOTAL", 2019, 100, ""), cell("DE", "TOTAL", 2019, 60, ""), cell("FR", "TOTAL", 2019, 50, ""),
            cell("W00", "TOTAL", 2018, 100, ""), cell("DE", "TOTAL", 2018, 80, ""));
    assertThat(find(issues, "parts-exceed-total").message()).contains("1 times, by 10.0% at IT X TOTAL 2019");
    assertThat(find(issues, "unallocated-share").message()).contains("1 times, by 20.0% at IT X TOTAL 2018");
  }

  @Test
  void countsGroupsNotAmongTheParts() {
    List<DataIssue> issues =
        look(cell("W00", "TOTAL", 2019, 100, ""), cell("DE", "TOTAL", 2019, 100, ""), cell("EU", "TOTAL", 2019, 100, ""));
    assertThat(issues).extracting(DataIssue::code).containsExactly("freshness");
  }

  @Test
  void leavesProductsThatNestAlone() {
    List<DataIssue> issues =
        look(cell("DE", "TOTAL", 2019, 100, ""), cell("DE", "01", 2019, 100, ""), cell("DE", "0101", 2019, 100, ""));
    assertThat(issues).extracting(DataIssue::code).containsExactly("freshness");
  }

  @Test
  void noticesLeapsNegativesSecretsAndAge() {
    List<DataIssue> issues =
        look(cell("DE", "A", 2015, 5_000, ""), cell("DE", "A", 2016, 5_000_000, ""), cell("FR", "A", 2016, -1, "C"));
    assertThat(issues).extracting(DataIssue::code)
        .containsExactly("unit-leap", "negative-value", "confidential-cell", "stale");
    assertThat(find(issues, "unit-leap").message()).contains("1000-fold at IT X 2016");
  }

  private static DataIssue find(List<DataIssue> issues, String code) {
    return issues.stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
  }

  private List<DataIssue> look(Observation... cells) {
    try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(folder.resolve("w"))) {
      store.append(
          List.of(new Delivery(new Release("t@x", "t", null, "", "", ""), List.of(cells), false, List.of())));
      return store.quality("t", List.of("EU"), TODAY);
    }
  }

  private static Observation cell(String partner, String product, int year, int value, String status) {
    return new Observation(
        "t", "IT", partner, TradeFlow.EXPORTS, product, Period.year(year), new BigDecimal(value), "EUR", status,
        null, "");
  }
}
