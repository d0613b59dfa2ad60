// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.sdmx.structure.Artefact.Item;
import java.util.List;
import java.util.stream.Stream;

/** The concepts of our structures and the short code lists that don't depend on data. */
final class Concepts {

    static final List<Item> CONCEPTS =
            List.of(
                    item("FREQ", "Frequency", "Frequenza"),
                    item("REF_AREA", "Reporter", "Dichiarante"),
                    item("TRADE_FLOW", "Trade flow", "Flusso"),
                    item("COUNTERPART_AREA", "Partner", "Partner"),
                    item("PRODUCT", "Product", "Prodotto"),
                    item("TIME_PERIOD", "Period", "Periodo"),
                    item("OBS_VALUE", "Value", "Valore"),
                    item("UNIT_MEASURE", "Unit", "Unità di misura"),
                    item("UNIT_MULT", "Unit multiplier", "Moltiplicatore dell'unità"),
                    item("OBS_STATUS", "Status of the observation", "Stato dell'osservazione"),
                    item("CONF_STATUS", "Confidentiality", "Riservatezza"),
                    item("MEASURE", "Measure", "Misura"),
                    item(
                            "VARIANT",
                            "Which of several figures for one question",
                            "Quale di più cifre per una domanda"),
                    item("FIGURE_ID", "Id of the figure", "Id della cifra"),
                    item("SOURCE", "Who said it first", "Chi l'ha detto per primo"),
                    item("AS_PRINTED", "As printed", "Come stampato"),
                    item("RELEASED", "When it was published", "Quando è stato pubblicato"),
                    item("URL", "Address", "Indirizzo"));

    /**
     * What the report on a dataset's quality tells, under the ids of the standard's own concepts.
     */
    static final List<Item> QUALITY =
            List.of(
                    item("STAT_PRES", "Statistical presentation", "Presentazione statistica"),
                    item("UNIT_MEASURE", "Unit of measure", "Unità di misura"),
                    item("TIME_COVERAGE", "Time coverage", "Copertura temporale"),
                    item("SOURCE_DATA", "Source data", "Dati di origine"),
                    item("COMPLETENESS", "Completeness", "Completezza"),
                    item("CONF", "Confidentiality", "Riservatezza"),
                    item("REL_POLICY", "Releases", "Edizioni"),
                    item("DATA_REV", "Revision", "Revisioni"));

    static final List<Item> FREQ =
            List.of(
                    item("A", "Annual", "Annuale"),
                    item("S", "Half-yearly", "Semestrale"),
                    item("Q", "Quarterly", "Trimestrale"),
                    item("M", "Monthly", "Mensile"),
                    item("I", "Periods of another length", "Periodi di altra durata"));

    static final List<Item> TRADE_FLOW =
            List.of(item("M", "Imports", "Importazioni"), item("X", "Exports", "Esportazioni"));

    /** Flows that only figures have. */
    static final String BALANCE = "BAL";

    static final String BOTH_WAYS = "XM";
    static final String NO_FLOW = "_Z";

    private static final List<Item> FURTHER_FLOWS =
            List.of(
                    item(BALANCE, "Trade balance", "Saldo commerciale"),
                    item(
                            BOTH_WAYS,
                            "Exports and imports together",
                            "Esportazioni più importazioni"),
                    item(NO_FLOW, "Not applicable", "Non applicabile"));

    static final List<Item> UNIT_MULT =
            List.of(
                    item("0", "Units", "Unità"),
                    item("3", "Thousands", "Migliaia"),
                    item("6", "Millions", "Milioni"));

    static final List<Item> OBS_STATUS =
            List.of(
                    item("A", "Normal", "Normale"),
                    item("B", "Break in the series", "Interruzione della serie"),
                    item("D", "Definition differs", "Definizione diversa"),
                    item("E", "Estimated", "Stimato"),
                    item("F", "Forecast", "Previsto"),
                    item("I", "Imputed", "Imputato"),
                    item("N", "Not significant", "Non significativo"),
                    item("P", "Provisional", "Provvisorio"),
                    item("Q", "Not shown", "Non mostrato"),
                    item("U", "Low reliability", "Poco affidabile"));

    static final List<Item> CONF_STATUS =
            List.of(item("F", "Free", "Pubblico"), item("C", "Confidential", "Riservato"));

    private Concepts() {}

    /** The name of a flow of cells or figures. */
    static Label flowName(String code) {
        return Stream.concat(TRADE_FLOW.stream(), FURTHER_FLOWS.stream())
                .filter(i -> i.id().equals(code))
                .map(Item::name)
                .findFirst()
                .orElse(Label.of(code));
    }

    static Item item(String id, String en, String it) {
        return new Item(id, new Label(en, it), "");
    }
}
