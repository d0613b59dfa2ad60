// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.text.Label;

/** Says in a sentence what an artefact is, for whoever meets it alone. */
final class Descriptions {

    private Descriptions() {}

    static Label of(Artefact artefact) {
        if (artefact instanceof Artefact.Scheme s) {
            return scheme(s);
        }
        if (artefact instanceof Artefact.Structure s) {
            return new Label(
                    "Monetary value of trade in goods by "
                            + s.dimensions().size()
                            + " dimensions and time.",
                    "Valore del commercio di beni per "
                            + s.dimensions().size()
                            + " dimensioni e tempo.");
        }
        if (artefact instanceof Artefact.Flow f && f.ref().kind() == Kind.METADATAFLOW) {
            return new Label(
                    "What is said in words about each dataflow.",
                    "Quel che si dice a parole di ogni flusso.");
        }
        if (artefact instanceof Artefact.Flow) {
            return new Label(
                    "A dataset with all its releases: asOf gives what was known on a day,"
                            + " includeHistory every state.",
                    "Un dataset con tutte le sue edizioni: asOf dà quel che si sapeva un giorno,"
                            + " includeHistory ogni stato.");
        }
        if (artefact instanceof Artefact.Hierarchy) {
            return new Label("Which area is part of which.", "Quale area fa parte di quale.");
        }
        if (artefact instanceof Artefact.ReportStructure r) {
            return new Label(
                    "A report on quality in " + r.attributes().size() + " headings.",
                    "Un rapporto sulla qualità in " + r.attributes().size() + " voci.");
        }
        return rest(artefact);
    }

    private static Label scheme(Artefact.Scheme s) {
        int n = s.items().size();
        return switch (s.ref().kind()) {
            case CODELIST ->
                    new Label("A list of " + n + " codes.", "Una lista di " + n + " codici.");
            case CONCEPT_SCHEME ->
                    new Label(
                            n + " concepts that structures use.",
                            n + " concetti usati dalle strutture.");
            case CATEGORY_SCHEME ->
                    new Label(n + " subjects of dataflows.", n + " argomenti dei flussi di dati.");
            case PROVIDER_SCHEME ->
                    new Label(
                            n + " organisations whose releases are held.",
                            n + " enti di cui si tengono le edizioni.");
            default -> new Label(n + " agencies.", n + " enti.");
        };
    }

    private static Label rest(Artefact artefact) {
        if (artefact instanceof Artefact.Constraint c) {
            return c.actual()
                    ? new Label(
                            "Codes and periods that occur in the data.",
                            "Codici e periodi che compaiono nei dati.")
                    : new Label(
                            "Codes that may occur in the data.",
                            "Codici che possono comparire nei dati.");
        }
        if (artefact instanceof Artefact.Agreement a) {
            return new Label(
                    "Releases by " + a.provider() + ".", "Edizioni di " + a.provider() + ".");
        }
        return new Label(
                "Puts a dataflow under a subject.", "Mette un flusso di dati sotto un argomento.");
    }
}
