// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

/** Which artefact: kind, who maintains it, id and version. */
public record Ref(Kind kind, String agency, String id, String version) {

    /**
     * The version of everything but the two organisation schemes, whose version the standard fixes.
     */
    public static final String VERSION = "1.0.0";

    public static Ref of(Kind kind, String agency, String id) {
        boolean fixed = kind == Kind.AGENCY_SCHEME || kind == Kind.PROVIDER_SCHEME;
        return new Ref(kind, agency, id, fixed ? "1.0" : VERSION);
    }

    /** Its universal name. */
    public String urn() {
        return urn(kind.className());
    }

    /** Its universal name in the third generation of the standard, which renamed two classes. */
    public String urn3() {
        return urn(kind.className3());
    }

    private String urn(String className) {
        return "urn:sdmx:org.sdmx.infomodel."
                + kind.pack()
                + "."
                + className
                + "="
                + agency
                + ":"
                + id
                + "("
                + version
                + ")";
    }

    /** The universal name of every artefact of a kind that an agency maintains. */
    public static String anyUrn(Kind kind, String agency) {
        return new Ref(kind, agency, "*", "*").urn3();
    }

    /** Where it can be had, below the root of a service. */
    public String address(String root) {
        return String.join("/", root, kind.resource(), agency, id, version);
    }

    /** The universal name of one of its items. */
    public String urnOf(String item) {
        return urn(kind.itemClass()) + "." + item;
    }

    /** {@code AGENCY:ID(VERSION)}, as in SDMX-CSV. */
    public String shortName() {
        return agency + ":" + id + "(" + version + ")";
    }
}
