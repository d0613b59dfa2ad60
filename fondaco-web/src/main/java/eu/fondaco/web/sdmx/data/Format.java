// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.web.sdmx.message.Xml;
import java.util.List;
import java.util.Optional;

/** The formats in which data are written, by their exact media types. */
public enum Format {
    GENERIC("genericdata+xml;version=2.1", "GenericData"),
    SPECIFIC("structurespecificdata+xml;version=2.1", "StructureSpecificData"),
    GENERIC_SERIES("generictimeseriesdata+xml;version=2.1", "GenericTimeSeriesData"),
    SPECIFIC_SERIES(
            "structurespecifictimeseriesdata+xml;version=2.1", "StructureSpecificTimeSeriesData"),
    JSON_1("data+json;version=1.0.0", ""),
    JSON_2("data+json;version=2.0.0", ""),
    CSV_1("data+csv;version=1.0.0", ""),
    JSON_21("data+json;version=2.1.0", ""),
    CSV_2("data+csv;version=2.0.0", ""),
    CSV_21("data+csv;version=2.1.0", ""),
    SPECIFIC_3("data+xml;version=3.0.0", "StructureSpecificData");

    /** The order of the first generation: XML for whoever doesn't mind. */
    public static final List<Format> FIRST = List.of(values());

    /** The order of the second generation. */
    public static final List<Format> SECOND =
            List.of(
                    JSON_21,
                    CSV_21,
                    JSON_2,
                    CSV_2,
                    JSON_1,
                    CSV_1,
                    SPECIFIC,
                    SPECIFIC_3,
                    GENERIC,
                    SPECIFIC_SERIES,
                    GENERIC_SERIES);

    /** A name of CSV that shows names beside codes. */
    public static final String LABELLED = "csvfilewithlabels";

    private final String type;
    private final String element;

    Format(String type, String element) {
        this.type = "application/vnd.sdmx." + type;
        this.element = element;
    }

    public String type() {
        return type;
    }

    /** The outermost XML element. */
    public String element() {
        return element;
    }

    /** Whether it is SDMX-JSON of version 2.0 or later. */
    boolean isSecondJson() {
        return this == JSON_2 || this == JSON_21;
    }

    /** Whether it can tell of several dataflows in one message. */
    public boolean isForSeveral() {
        return this != JSON_1;
    }

    /** Whether elements and attributes are named after the structure's components. */
    boolean isSpecific() {
        return this == SPECIFIC || this == SPECIFIC_SERIES || this == SPECIFIC_3;
    }

    /** Which SDMX-ML it is, where it is one. */
    Xml.Generation generation() {
        return this == SPECIFIC_3 ? Xml.Generation.THIRD : Xml.Generation.SECOND;
    }

    /** Whether it has a line for each observation. */
    public boolean isLines() {
        return this == CSV_1 || this == CSV_2 || this == CSV_21;
    }

    /** The format that a {@code format} parameter names, for those who can't set headers. */
    public static Optional<Format> find(String name, String version, boolean second) {
        boolean two = version.isEmpty() ? second : version.startsWith("2");
        boolean one = version.matches("2\\.1(\\.0)?");
        return Optional.ofNullable(
                switch (name.toLowerCase(java.util.Locale.ROOT)) {
                    case "csvdata", "csv", "sdmx-csv", "csvfile", LABELLED ->
                            one ? CSV_21 : two ? CSV_2 : CSV_1;
                    case "jsondata", "json", "sdmx-json" -> one ? JSON_21 : two ? JSON_2 : JSON_1;
                    case "structurespecificdata" -> version.startsWith("3") ? SPECIFIC_3 : SPECIFIC;
                    case "sdmx_2.1_structured" -> SPECIFIC;
                    case "sdmx_3.0_structured" -> SPECIFIC_3;
                    case "xml" -> version.startsWith("3") ? SPECIFIC_3 : GENERIC;
                    case "genericdata", "sdmx_2.1_generic" -> GENERIC;
                    default -> null;
                });
    }
}
