// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.text.Label;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.catalogue.Entry.File;
import eu.fondaco.web.speech.Speech;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * An observatory in the vocabulary by which catalogues of open data harvest one another: DCAT-AP 3,
 * with what DCAT-AP_IT asks beside it.
 */
final class DcatCatalog {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String LICENCE_KIND = "http://purl.org/adms/licencetype/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private final Holdings holdings;
    private final List<Entry> entries;

    DcatCatalog(Holdings holdings, List<Entry> entries) {
        this.holdings = holdings;
        this.entries = entries;
    }

    /**
     * The catalogue.
     *
     * @param site where the observatory is, without a slash at the end
     */
    Thing catalog(String site) {
        Thing catalog = Thing.at(site + "/catalog#catalog", "dcat:Catalog", "dcatapit:Catalog");
        Label name = holdings.catalog().name();
        catalog.text("dct:title", name)
                .text(
                        "dct:description",
                        Speech.both("dcat-catalog.trade-agreements-published-figures", name))
                .thing("dct:publisher", agent(site))
                .thing("dct:language", known("language/ITA", "dct:LinguisticSystem"))
                .thing("dct:language", known("language/ENG", "dct:LinguisticSystem"))
                .thing("foaf:homepage", Thing.at(site + "/", "foaf:Document"))
                .thing(
                        "dcat:themeTaxonomy",
                        Thing.at(EU + "data-theme", "skos:ConceptScheme")
                                .text("dct:title", Speech.both("dcat-catalog.data-theme")))
                .typed("dct:modified", modified(), "xsd:date");
        Licences.address(holdings.publication().licence())
                .ifPresent(l -> catalog.iri("dct:license", l));
        entries.forEach(entry -> catalog.thing("dcat:dataset", dataset(entry, site)));
        catalog.thing(
                "dcat:service", service(site, "api", "API", "/api/v1", "/api/v1/openapi.yaml", ""));
        for (String version : List.of("v1", "v2")) {
            catalog.thing(
                    "dcat:service",
                    service(
                            site,
                            "sdmx-" + version,
                            "SDMX REST " + version,
                            "/sdmx/" + version,
                            "/sdmx/" + version + "/dataflow/all/all/latest",
                            "https://sdmx.org/"));
        }
        return catalog;
    }

    private String modified() {
        return entries.stream()
                .map(Entry::modified)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC))
                .toString();
    }

    private Thing agent(String site) {
        Publication publication = holdings.publication();
        String id =
                publication.ipa().isEmpty() ? holdings.catalog().agency().id() : publication.ipa();
        return Thing.at(site + "/catalog#publisher", "foaf:Agent", "dcatapit:Agent")
                .text("foaf:name", holdings.catalog().agency().name())
                .text("dct:identifier", id);
    }

    private Thing dataset(Entry entry, String site) {
        Thing dataset =
                Thing.at(
                        site + "/catalog#" + fragment(entry.id()),
                        "dcat:Dataset",
                        "dcatapit:Dataset");
        dataset.text("dct:identifier", holdings.catalog().agency().id() + ":" + entry.id())
                .text("dct:title", entry.title())
                .text("dct:description", entry.description())
                .iri("dct:publisher", site + "/catalog#publisher")
                .iri("dct:rightsHolder", site + "/catalog#publisher")
                .thing("dcat:theme", theme("ECON", "Economy and finance", "Economia e finanze"))
                .thing(
                        "dcat:theme",
                        theme("INTR", "International issues", "Tematiche internazionali"))
                .thing("dct:accessRights", known("access-right/PUBLIC", "dct:RightsStatement"))
                .thing("dct:accrualPeriodicity", known("frequency/IRREG", "dct:Frequency"))
                .thing("dcat:landingPage", Thing.at(site + "/en" + entry.page(), "foaf:Document"))
                .text("dcat:keyword", Speech.both("dcat-catalog.foreign-trade"))
                .typed(
                        "dct:modified",
                        entry.modified() == null ? modified() : entry.modified().toString(),
                        "xsd:date");
        contact(dataset);
        if (entry.first() != null) {
            dataset.thing(
                    "dct:temporal",
                    Thing.of("dct:PeriodOfTime")
                            .typed("dcat:startDate", entry.first().toString(), "xsd:date")
                            .typed("dcat:endDate", entry.last().toString(), "xsd:date"));
        }
        if (!entry.sources().isEmpty()) {
            dataset.thing(
                    "dct:provenance",
                    Thing.of("dct:ProvenanceStatement")
                            .text("rdfs:label", String.join("; ", entry.sources())));
        }
        for (File file : entry.files()) {
            dataset.thing("dcat:distribution", distribution(entry, file, site));
        }
        return dataset;
    }

    private void contact(Thing dataset) {
        String contact = holdings.publication().contact();
        if (contact.isBlank()) {
            return;
        }
        Thing point =
                Thing.of("vcard:Organization", "dcatapit:Organization")
                        .text("vcard:fn", holdings.catalog().agency().name());
        if (contact.contains("@") && !contact.contains("/")) {
            point.iri("vcard:hasEmail", "mailto:" + contact.replaceFirst("^mailto:", ""));
        } else {
            point.iri("vcard:hasURL", contact);
        }
        dataset.thing("dcat:contactPoint", point);
    }

    private Thing distribution(Entry entry, File file, String site) {
        Thing distribution =
                Thing.at(
                        site + "/catalog#" + fragment(entry.id() + "-" + file.format()),
                        "dcat:Distribution",
                        "dcatapit:Distribution");
        distribution
                .text(
                        "dct:title",
                        new Label(
                                entry.title().en() + ", " + file.format(),
                                entry.title().it() + ", " + file.format()))
                .iri("dcat:accessURL", site + file.path())
                .iri("dcat:downloadURL", site + file.path())
                .thing("dct:format", known("file-type/" + file.format(), "dct:MediaTypeOrExtent"))
                .thing("dcat:mediaType", Thing.at(MEDIA + file.type(), "dct:MediaType"));
        if (!entry.licence().isBlank()) {
            distribution.thing("dct:license", document(entry.licence()));
        }
        return distribution;
    }

    /**
     * A licence as a document, which DCAT-AP_IT asks for; one that is only words has no address.
     */
    private static Thing document(String licence) {
        String[] types = {"dct:LicenseDocument", "dcatapit:LicenseDocument"};
        Thing document =
                Licences.address(licence)
                        .map(address -> Thing.at(address, types))
                        .orElseGet(() -> Thing.of(types))
                        .text("foaf:name", licence);
        Licences.Kind kind = Licences.kind(licence);
        return document.thing(
                "dct:type",
                Thing.at(LICENCE_KIND + kind.term(), "skos:Concept")
                        .text("skos:prefLabel", kind.words())
                        .iri("skos:inScheme", LICENCE_KIND + "1.0"));
    }

    private Thing service(
            String site, String id, String name, String path, String described, String conforms) {
        Thing service =
                Thing.at(site + "/catalog#" + id, "dcat:DataService")
                        .text("dct:title", name)
                        .thing("dcat:endpointURL", Thing.at(site + path, "rdfs:Resource"))
                        .thing(
                                "dcat:endpointDescription",
                                Thing.at(site + described, "rdfs:Resource"));
        if (!conforms.isEmpty()) {
            service.thing("dct:conformsTo", Thing.at(conforms, "dct:Standard"));
        }
        for (Entry entry : entries) {
            if (id.equals("api") || !entry.dataflow().isEmpty()) {
                service.iri("dcat:servesDataset", site + "/catalog#" + fragment(entry.id()));
            }
        }
        return service;
    }

    /**
     * A term of the Union's authority tables, with its class and table: who checks a catalogue by
     * itself hasn't the tables at hand.
     */
    private static Thing known(String term, String type) {
        return Thing.at(EU + term, type)
                .iri("skos:inScheme", EU + term.substring(0, term.indexOf('/')));
    }

    private static Thing theme(String code, String en, String it) {
        return known("data-theme/" + code, "skos:Concept")
                .text("skos:prefLabel", new Label(en, it));
    }

    private static String fragment(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
