// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words with which made sheets of offices are written, by language. */
final class MadeWords {

    /** One thing that a row, column, sheet or title may be of. */
    record Item(String code, String label) {}

    private static final Map<String, String> ITALIAN =
            Map.ofEntries(
                    Map.entry("X", "Esportazioni|Export|ESPORTAZIONI|Esportazione"),
                    Map.entry("M", "Importazioni|Import|IMPORTAZIONI|Importazione"),
                    Map.entry("code", "Cod.|Codice|ATECO"),
                    Map.entry("period", "Periodo"),
                    Map.entry(
                            "office",
                            "Ufficio Statistica - Camera di Commercio|Servizio studi e"
                                    + " statistica|Unioncamere"),
                    Map.entry(
                            "updated", "Aggiornamento: marzo 2025|Ultimo aggiornamento 12/03/2025"),
                    Map.entry("told", "Altri mercati del Golfo|Altri paesi dei Balcani"),
                    Map.entry("area", "Area|Area geografica"),
                    Map.entry("areas", "Europa|Asia|America|Africa"),
                    Map.entry("both", "Commercio con l'estero|Interscambio commerciale"),
                    Map.entry("partner", "Paese|Paesi|PAESE|Paese partner|Paesi e aree|Mercato"),
                    Map.entry("reporter", "Provincia|Province|PROVINCE|Territorio|Regione"),
                    Map.entry("product", "Settore|Settori|Prodotti|Comparto|Attività economica"),
                    Map.entry("year", "Anno|Anni|ANNO"),
                    Map.entry("part", "Mese|Trimestre"),
                    Map.entry("flow", "Flusso|Tipo flusso"),
                    Map.entry("value", "Valore|Valori|Valore (euro)|Importo"),
                    Map.entry("by.partner", "per paese|per paese partner|per principali mercati"),
                    Map.entry("by.reporter", "per provincia|delle province|per territorio"),
                    Map.entry("by.product", "per settore|per settore di attività economica"),
                    Map.entry("to.X", "verso"),
                    Map.entry("to.M", "da"),
                    Map.entry("total", "Totale|TOTALE|Totale complessivo|Totale generale"),
                    Map.entry("world", "Mondo|MONDO|Totale mondo|Totale estero"),
                    Map.entry("rest", "Altri paesi|Altri|Resto del mondo"),
                    Map.entry("restgoods", "Altri prodotti|Altri settori"),
                    Map.entry("change", "Var. %|Variazione %|Var.% 23/22|var. %"),
                    Map.entry("share", "Quota %|Comp. %|% sul totale|Peso %"),
                    Map.entry("index", "Indice (2015=100)|N. indice 2015=100"),
                    Map.entry("tonnes", "Tonnellate|Quantità (t)|kg"),
                    Map.entry("balance", "Saldo|SALDO|Saldo commerciale"),
                    Map.entry("inyear", "anno |Anno |- |– "),
                    Map.entry("u1", "valori in euro|in euro|Valori in Euro|euro"),
                    Map.entry(
                            "u1000",
                            "valori in migliaia di euro|migliaia di euro|Dati in migliaia di"
                                    + " euro|mgl di euro|Valori in migliaia di Euro"),
                    Map.entry(
                            "u1000000",
                            "milioni di euro|valori in milioni di euro|Mln di euro|dati in"
                                    + " milioni di euro"),
                    Map.entry(
                            "source",
                            "Fonte: elaborazioni su dati Istat|Fonte: Istat, Coeweb|Fonte: nostre"
                                    + " elaborazioni su dati Istat"),
                    Map.entry("provisional", "(p) dati provvisori|p = dato provvisorio"),
                    Map.entry("missing", "n.d. = non disponibile|.. dato non disponibile"),
                    Map.entry("months", "gen feb mar apr mag giu lug ago set ott nov dic"),
                    Map.entry(
                            "monthnames",
                            "Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre"
                                    + " Ottobre Novembre Dicembre"),
                    Map.entry("quarter", "%r trim.|%r trimestre|%d° trimestre|T%d|%dT|Q%d"),
                    Map.entry(
                            "quarteryear",
                            "%r trim. %y|T%d %y|%dT %y|%y-Q%d|%d° trim. %y|%r trimestre %y"),
                    Map.entry("monthyear", "%m %y|%m-%z|%n %y|%y-%2"),
                    Map.entry("sheet", "Tab. %d|Foglio%d|Dati|Tavola %d"));

    private static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("X", "Exports|Exports|EXPORTS|Goods exports"),
                    Map.entry("M", "Imports|Imports|IMPORTS|Goods imports"),
                    Map.entry("code", "Code|NAICS|NAICS code"),
                    Map.entry("period", "Period"),
                    Map.entry("office", "Office of Trade Statistics|Department of Commerce"),
                    Map.entry("updated", "Last updated: March 2025|Updated 12 March 2025"),
                    Map.entry("told", "Other EU countries|Other Asian markets"),
                    Map.entry("area", "Country group|Area"),
                    Map.entry("areas", "Europe|Asia|America|Africa"),
                    Map.entry("both", "Trade in goods|International trade"),
                    Map.entry("partner", "Country|Partner|Partner country|Trading partner"),
                    Map.entry("reporter", "State|Region|Area|State of origin"),
                    Map.entry("product", "Commodity|Sector|Product|Industry"),
                    Map.entry("year", "Year|YEAR"),
                    Map.entry("part", "Month|Quarter"),
                    Map.entry("flow", "Flow|Direction|Trade flow"),
                    Map.entry("value", "Value|Trade value|Value (US$)"),
                    Map.entry("by.partner", "by country|by partner country|by destination"),
                    Map.entry("by.reporter", "by state|by area"),
                    Map.entry("by.product", "by commodity|by sector|by industry"),
                    Map.entry("to.X", "to"),
                    Map.entry("to.M", "from"),
                    Map.entry("total", "Total|TOTAL|Grand Total|All"),
                    Map.entry("world", "World|WORLD|World total|All countries"),
                    Map.entry("rest", "Other countries|Rest of world|Other"),
                    Map.entry("restgoods", "Other products|All other sectors"),
                    Map.entry("change", "% change|Change (%)|Annual % change"),
                    Map.entry("share", "Share %|% of total|Share of total (%)"),
                    Map.entry("index", "Index (2015=100)"),
                    Map.entry("tonnes", "Tonnes|Net mass (kg)|Quantity (t)"),
                    Map.entry("balance", "Balance|Trade balance"),
                    Map.entry("inyear", "in |, |- "),
                    Map.entry("u1", "US dollars|values in US dollars|US$"),
                    Map.entry("u1000", "thousands of US dollars|US$ thousand|thousand dollars"),
                    Map.entry("u1000000", "millions of US dollars|US$ million|$ million"),
                    Map.entry("source", "Source: US Census Bureau|Source: Customs, own analysis"),
                    Map.entry("provisional", "p provisional|(p) provisional data"),
                    Map.entry("missing", "n.a. not available|.. not available"),
                    Map.entry("months", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
                    Map.entry(
                            "monthnames",
                            "January February March April May June July August September October"
                                    + " November December"),
                    Map.entry("quarter", "Q%d|Quarter %d|Q%d|%rst quarter"),
                    Map.entry("quarteryear", "Q%d %y|%y Q%d|%yQ%d|%y-Q%d"),
                    Map.entry("monthyear", "%m %y|%m-%z|%n %y|%y-%2"),
                    Map.entry("sheet", "Table %d|Sheet%d|Data"));

    private static final Map<String, String> FRENCH =
            Map.ofEntries(
                    Map.entry("X", "Exportations|EXPORTATIONS|Export"),
                    Map.entry("M", "Importations|IMPORTATIONS|Import"),
                    Map.entry("code", "Code|NAF"),
                    Map.entry("period", "Période"),
                    Map.entry("office", "Chambre de commerce et d'industrie|Service études"),
                    Map.entry("updated", "Mise à jour : mars 2025"),
                    Map.entry("told", "Autres pays UE|Autres pays Asie"),
                    Map.entry("area", "Zone|Zone géographique"),
                    Map.entry("areas", "Europe|Asie|Amérique|Afrique"),
                    Map.entry("both", "Commerce extérieur|Échanges extérieurs"),
                    Map.entry("partner", "Pays|Pays partenaire|PAYS"),
                    Map.entry("reporter", "Département|Départements|Région"),
                    Map.entry("product", "Produit|Secteur|Produits"),
                    Map.entry("year", "Année|ANNEE"),
                    Map.entry("part", "Mois|Trimestre"),
                    Map.entry("flow", "Flux"),
                    Map.entry("value", "Valeur|Valeur (euros)"),
                    Map.entry("by.partner", "par pays|par pays partenaire"),
                    Map.entry("by.reporter", "par département"),
                    Map.entry("by.product", "par produit|par secteur"),
                    Map.entry("to.X", "vers"),
                    Map.entry("to.M", "en provenance de"),
                    Map.entry("total", "Total|TOTAL|Total général|Ensemble"),
                    Map.entry("world", "Monde|Total monde"),
                    Map.entry("rest", "Autres pays|Autres"),
                    Map.entry("restgoods", "Autres produits"),
                    Map.entry("change", "Évolution %|Évol. (%)|Var. %"),
                    Map.entry("share", "Part %|Part (%)"),
                    Map.entry("index", "Indice (base 100 en 2015)"),
                    Map.entry("tonnes", "Tonnes|Quantité (t)"),
                    Map.entry("balance", "Solde"),
                    Map.entry("inyear", "en |, année "),
                    Map.entry("u1", "en euros|valeurs en euros"),
                    Map.entry("u1000", "en milliers d'euros|milliers d'euros|en k€"),
                    Map.entry("u1000000", "en millions d'euros|millions d'euros|en M€"),
                    Map.entry("source", "Source : Douanes|Source : DGDDI, traitement CCI"),
                    Map.entry("provisional", "(p) données provisoires"),
                    Map.entry("missing", "n.d. non disponible"),
                    Map.entry(
                            "months",
                            "janv. févr. mars avril mai juin juil. août sept. oct. nov." + " déc."),
                    Map.entry(
                            "monthnames",
                            "Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre"
                                    + " Novembre Décembre"),
                    Map.entry("quarter", "T%d|%de trimestre|Trim. %d"),
                    Map.entry("quarteryear", "T%d %y|%y T%d|%dT%y"),
                    Map.entry("monthyear", "%m %y|%n %y|%y-%2"),
                    Map.entry("sheet", "Tableau %d|Feuil%d|Données"));

    private static final Map<String, String> SPANISH =
            Map.ofEntries(
                    Map.entry("X", "Exportaciones|EXPORTACIONES|Exportación"),
                    Map.entry("M", "Importaciones|IMPORTACIONES|Importación"),
                    Map.entry("code", "Código|Cód."),
                    Map.entry("period", "Periodo"),
                    Map.entry("office", "Instituto de Estadística|Servicio de estudios"),
                    Map.entry("updated", "Actualizado: marzo de 2025"),
                    Map.entry("told", "Otros países UE|Otros países Asia"),
                    Map.entry("area", "Zona|Área geográfica"),
                    Map.entry("areas", "Europa|Asia|América|África"),
                    Map.entry("both", "Comercio exterior"),
                    Map.entry("partner", "País|Países|PAÍS"),
                    Map.entry("reporter", "Provincia|Provincias"),
                    Map.entry("product", "Sector|Producto|Productos"),
                    Map.entry("year", "Año|AÑO"),
                    Map.entry("part", "Mes|Trimestre"),
                    Map.entry("flow", "Flujo"),
                    Map.entry("value", "Valor|Valor (euros)"),
                    Map.entry("by.partner", "por países|por país"),
                    Map.entry("by.reporter", "por provincias"),
                    Map.entry("by.product", "por sectores|por productos"),
                    Map.entry("to.X", "a"),
                    Map.entry("to.M", "de"),
                    Map.entry("total", "Total|TOTAL|Total general"),
                    Map.entry("world", "Mundo|Total mundial"),
                    Map.entry("rest", "Otros países|Resto"),
                    Map.entry("restgoods", "Otros productos|Resto de sectores"),
                    Map.entry("change", "Variación %|Var. %|% var."),
                    Map.entry("share", "Cuota %|% s/total"),
                    Map.entry("index", "Índice (2015=100)"),
                    Map.entry("tonnes", "Toneladas|Peso (kg)"),
                    Map.entry("balance", "Saldo"),
                    Map.entry("inyear", "en |, año "),
                    Map.entry("u1", "en euros|Unidad: euros"),
                    Map.entry("u1000", "miles de euros|en miles de euros|Unidad: miles de euros"),
                    Map.entry("u1000000", "millones de euros|en millones de euros"),
                    Map.entry("source", "Fuente: Aduanas|Fuente: elaboración propia"),
                    Map.entry("provisional", "(p) datos provisionales"),
                    Map.entry("missing", ".. no disponible"),
                    Map.entry("months", "ene feb mar abr may jun jul ago sep oct nov dic"),
                    Map.entry(
                            "monthnames",
                            "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre"
                                    + " Noviembre Diciembre"),
                    Map.entry("quarter", "T%d|%dT|%dº trimestre"),
                    Map.entry("quarteryear", "T%d %y|%dT %y|%y-T%d"),
                    Map.entry("monthyear", "%m %y|%n %y|%m-%z"),
                    Map.entry("sheet", "Tabla %d|Hoja%d|Datos"));

    private static final Map<String, Map<String, String>> WORDS =
            Map.of("it", ITALIAN, "en", ENGLISH, "fr", FRENCH, "es", SPANISH);

    /** Homes: code, language, title forms, and parts by code and name. */
    record Home(String code, String lang, String of, String name, String unit, List<Item> parts) {}

    static final List<Home> HOMES =
            List.of(
                    home(
                            "IT-45|it|dell'Emilia-Romagna|Emilia-Romagna|EUR",
                            "IT-BO=Bologna;IT-MO=Modena;IT-PR=Parma;IT-RA=Ravenna;IT-FE=Ferrara;"
                                    + "IT-RN=Rimini;IT-PC=Piacenza;IT-RE=Reggio Emilia;"
                                    + "IT-FC=Forlì-Cesena"),
                    home(
                            "IT-34|it|del Veneto|Veneto|EUR",
                            "IT-PD=Padova;IT-VR=Verona;IT-VI=Vicenza;IT-TV=Treviso;IT-VE=Venezia;"
                                    + "IT-BL=Belluno;IT-RO=Rovigo"),
                    home("IT-MO|it|della provincia di Modena|Provincia di Modena|EUR", ""),
                    home("IT-LC|it|di Lecco|Lecco|EUR", ""),
                    home(
                            "IT-75|it|della Puglia|Regione Puglia|EUR",
                            "IT-BA=Bari;IT-LE=Lecce;IT-FG=Foggia;IT-TA=Taranto;IT-BR=Brindisi;"
                                    + "IT-BT=Barletta-Andria-Trani"),
                    home("US-TX|en|of Texas|Texas|USD", ""),
                    home("US-OR|en|of Oregon|Oregon|USD", ""),
                    home(
                            "FR-BRE|fr|de la Bretagne|Bretagne|EUR",
                            "FR-29=Finistère;FR-56=Morbihan;FR-22=Côtes-d'Armor;"
                                    + "FR-35=Ille-et-Vilaine"),
                    home(
                            "ES-AN|es|de Andalucía|Andalucía|EUR",
                            "ES-SE=Sevilla;ES-CA=Cádiz;ES-H=Huelva;ES-MA=Málaga;ES-GR=Granada"));

    private static Home home(String told, String parts) {
        String[] t = told.split("\\|");
        return new Home(t[0], t[1], t[2], t[3], t[4], items(parts));
    }

    private static List<Item> items(String told) {
        List<Item> items = new ArrayList<>();
        for (String one : told.split(";")) {
            if (!one.isEmpty()) {
                int at = one.indexOf('=');
                items.add(new Item(one.substring(0, at), one.substring(at + 1)));
            }
        }
        return items;
    }

    private static final Map<String, String> PARTNERS = new LinkedHashMap<>();

    static {
        PARTNERS.put(
                "it",
                "DE=Germania;FR=Francia;US=Stati Uniti;CN=Cina;GB=Regno Unito;ES=Spagna;"
                        + "CH=Svizzera;PL=Polonia;NL=Paesi Bassi;KR=Corea del Sud;JP=Giappone;"
                        + "TR=Turchia;CZ=Repubblica Ceca;VN=Viet Nam;AE=Emirati Arabi Uniti;"
                        + "ZA=Sudafrica;RU=Federazione russa;IN=India;GR=Grecia");
        PARTNERS.put(
                "en",
                "DE=Germany;FR=France;CA=Canada;CN=China;GB=United Kingdom;ES=Spain;MX=Mexico;"
                        + "CH=Switzerland;NL=Netherlands;KR=South Korea;JP=Japan;TR=Turkey;"
                        + "VN=Vietnam;AE=United Arab Emirates;ZA=South Africa;IN=India;BR=Brazil");
        PARTNERS.put(
                "fr",
                "DE=Allemagne;US=États-Unis;CN=Chine;GB=Royaume-Uni;ES=Espagne;IT=Italie;"
                        + "CH=Suisse;PL=Pologne;NL=Pays-Bas;KR=Corée du Sud;JP=Japon;TR=Turquie;"
                        + "BE=Belgique;MA=Maroc;IN=Inde");
        PARTNERS.put(
                "es",
                "DE=Alemania;FR=Francia;US=Estados Unidos;CN=China;GB=Reino Unido;IT=Italia;"
                        + "CH=Suiza;PL=Polonia;NL=Países Bajos;KR=Corea del Sur;JP=Japón;"
                        + "TR=Turquía;PT=Portugal;MA=Marruecos;IN=India");
    }

    private static final Map<String, String> GOODS =
            Map.of(
                    "it",
                    "CA=Prodotti alimentari, bevande e tabacco;CB=Tessile e abbigliamento;"
                            + "CE=Sostanze e prodotti chimici;CF=Articoli farmaceutici;"
                            + "CG=Gomma, plastica e minerali non metalliferi;"
                            + "CH=Metalli di base e prodotti in metallo;"
                            + "CK=Macchinari e apparecchi n.c.a.;CL=Mezzi di trasporto;"
                            + "CM=Mobili e altre manifatture",
                    "en",
                    "31=Food products;32=Beverages and tobacco;33=Chemicals;34=Machinery;"
                            + "35=Computer and electronic products;36=Transportation equipment;"
                            + "37=Paper and wood products",
                    "fr",
                    "10=Produits alimentaires;13=Textiles et vêtements;20=Produits chimiques;"
                            + "28=Machines et équipements;29=Automobiles;31=Meubles",
                    "es",
                    "1=Alimentos y bebidas;2=Productos químicos;3=Maquinaria;4=Automóvil;"
                            + "5=Productos textiles;6=Muebles y madera");

    private final String lang;

    MadeWords(String lang) {
        this.lang = lang;
    }

    /** In which part of the world a country is: Europe, Asia, America, Africa. */
    static int area(String code) {
        return List.of("CN", "KR", "JP", "TR", "VN", "AE", "IN").contains(code)
                ? 1
                : List.of("US", "CA", "MX", "BR").contains(code)
                        ? 2
                        : List.of("ZA", "MA").contains(code) ? 3 : 0;
    }

    List<Item> partners() {
        return items(PARTNERS.get(lang));
    }

    List<Item> goods() {
        return items(GOODS.get(lang));
    }

    /** The words of which one may be taken. */
    String[] of(String key) {
        return WORDS.get(lang).get(key).split("\\|");
    }
}
