// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.util.Locale;
import java.util.Map;

/**
 * Istat's trade by CPA and partner in euros: of regions and provinces, annual and quarterly, and of
 * Italy by divisions, monthly. Istat writes regions in its own edition of NUTS 2006 ({@code ITD5}),
 * which are turned into ISO 3166-2; Trentino-Alto Adige comes as a region and as its two provinces,
 * and stays so. Codes that some flows have beside another of the same area ({@code ITD10} beside
 * {@code ITD1}, {@code EL} beside {@code GR}) stay as they are, for what loads them to compare.
 */
final class IstatRegionalTrade {

    static final Map<String, String> AREAS =
            Map.ofEntries(
                    Map.entry("ITTOT", "IT"),
                    Map.entry("ITC1", "IT-21"),
                    Map.entry("ITC2", "IT-23"),
                    Map.entry("ITC3", "IT-42"),
                    Map.entry("ITC4", "IT-25"),
                    Map.entry("ITDA", "IT-32"),
                    Map.entry("ITD1", "IT-BZ"),
                    Map.entry("ITD2", "IT-TN"),
                    Map.entry("ITD3", "IT-34"),
                    Map.entry("ITD4", "IT-36"),
                    Map.entry("ITD5", "IT-45"),
                    Map.entry("ITE1", "IT-52"),
                    Map.entry("ITE2", "IT-55"),
                    Map.entry("ITE3", "IT-57"),
                    Map.entry("ITE4", "IT-62"),
                    Map.entry("ITF1", "IT-65"),
                    Map.entry("ITF2", "IT-67"),
                    Map.entry("ITF3", "IT-72"),
                    Map.entry("ITF4", "IT-75"),
                    Map.entry("ITF5", "IT-77"),
                    Map.entry("ITF6", "IT-78"),
                    Map.entry("ITG1", "IT-82"),
                    Map.entry("ITG2", "IT-88"));

    /** Istat's EU27 is the one of 2007. */
    private static final Map<String, String> PARTNERS =
            Map.of(
                    "WORLD", "W00",
                    "UK", "GB",
                    "EU27", "EU27_2007",
                    "EXT_EU27", "EXT_EU27_2007");

    static final Mapping MAPPING =
            Mapping.named("istat-coe-regions")
                    .structures(
                            "IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_*",
                            "IT1:DF_DCSE_CPA_ATECO2007_COE_A_M_CONJ_*",
                            "IT1:DF_DCSE_CPA_AT2007_COE_OPT_A_REG_ALL_*",
                            "IT1:139_176",
                            "IT1:DF_CPA_AT2007_COE_OPT_A_REG_ALL",
                            "IT1:DF_CPA_AT2007_COE_OPT_A_ALL")
                    .required("FREQ", "DATA_TYPE")
                    .dataset("istat_coe")
                    .field("reporter", Field.of("REF_AREA").with(AREAS))
                    .field("partner", Field.of("PARTNER_COUNTRY").with(PARTNERS))
                    .field("flow", Field.of("DATA_TYPE").only(Map.of("EV", "X", "IV", "M")))
                    .field(
                            "product",
                            Field.of("CPA_ATECO2007_COE")
                                    .with(Map.of("ALL", "TOTAL", "0010", "TOTAL"))
                                    .changed(code -> "CPA:" + code))
                    .field("period", Field.of("TIME_PERIOD"))
                    .field("value", Field.of("OBS_VALUE", "value"))
                    .field("unit", Field.constant("EUR"))
                    .field(
                            "status",
                            Field.of("OBS_STATUS", "status")
                                    .optional()
                                    .changed(IstatRegionalTrade::flag))
                    .only("DATA_TYPE", "EV", "IV")
                    .only("ADJUSTMENT", "N")
                    .build();

    private IstatRegionalTrade() {}

    private static String flag(String text) {
        return text.matches("[A-Za-z]{1,3}") ? text.toUpperCase(Locale.ROOT) : "";
    }
}
