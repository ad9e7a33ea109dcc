using System.Text;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Tests.Support;

/// <summary>Made-up rulings, in the form in which the case-law register publishes real ones.</summary>
internal static class Rulings
{
    public const string First = "ECLI:NL:RBMNE:2023:9001";

    /// <summary>In codes: a dismissal for repeated and serious discrimination that was upheld.</summary>
    public static CodeRuling Coding { get; } = new(
        "discrimination", "serious", Repeated: true, ["warnedBefore"], "dismissal", "upheld", ReplacedBy: null, "Zelfde soort berichten in een groep, na een waarschuwing.");

    public static byte[] Bytes(this string xml) => Encoding.UTF8.GetBytes(xml);

    /// <param name="metadata">More about the ruling itself.</param>
    public static string Xml(
        string ecli = First, string modified = "2023-06-01T12:09:11", string metadata = "", string? part = null, string verdict = "verklaart het beroep ongegrond.") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <open-rechtspraak>
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ecli="https://e-justice.europa.eu/ecli" xmlns:dcterms="http://purl.org/dc/terms/"
              xmlns:psi="http://psi.rechtspraak.nl/" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
            <rdf:Description>
              <dcterms:identifier>{ecli}</dcterms:identifier>
              <dcterms:format>text/xml</dcterms:format>
              <dcterms:accessRights>public</dcterms:accessRights>
              <dcterms:modified>{modified}</dcterms:modified>
              <dcterms:issued rdfs:label="Publicatiedatum">2023-05-31</dcterms:issued>
              <dcterms:creator rdfs:label="Instantie" resourceIdentifier="http://standaarden.overheid.nl/owms/terms/Rechtbank_Midden-Nederland">Rechtbank Midden-Nederland</dcterms:creator>
              <dcterms:date rdfs:label="Uitspraakdatum">2023-05-30</dcterms:date>
              <psi:zaaknummer rdfs:label="Zaaknr">UTR 22/9001</psi:zaaknummer>
              <dcterms:type rdf:language="nl" resourceIdentifier="http://psi.rechtspraak.nl/uitspraak">Uitspraak</dcterms:type>
              <psi:procedure rdf:language="nl" rdfs:label="Procedure" resourceIdentifier="http://psi.rechtspraak.nl/procedure#eersteAanlegMeervoudig">Eerste aanleg - meervoudig</psi:procedure>
              <dcterms:spatial rdfs:label="Zittingsplaats">Utrecht</dcterms:spatial>
              <dcterms:subject rdfs:label="Rechtsgebied" resourceIdentifier="http://psi.rechtspraak.nl/rechtsgebied#bestuursrecht_ambtenarenrecht">Bestuursrecht; Ambtenarenrecht</dcterms:subject>
              {metadata}
            </rdf:Description>
            <rdf:Description rdf:about="http://deeplink.rechtspraak.nl/uitspraak?id={ecli}">
              <dcterms:identifier>http://deeplink.rechtspraak.nl/uitspraak?id={ecli}</dcterms:identifier>
              <dcterms:modified>2024-01-01T00:00:00</dcterms:modified>
              <dcterms:title rdf:language="nl">{ecli} Rechtbank Midden-Nederland , 30-05-2023 / UTR 22/9001</dcterms:title>
              <dcterms:abstract resourceIdentifier="../../rs:inhoudsindicatie" />
            </rdf:Description>
          </rdf:RDF>
          <inhoudsindicatie id="{ecli}:INH" lang="nl" xml:space="preserve" xmlns="http://www.rechtspraak.nl/schema/rechtspraak-1.0">
            <parablock>
              <para>Verzonnen uitspraak. Strafontslag van een politieambtenaar.</para>
            </parablock>
          </inhoudsindicatie>
          <uitspraak id="{part ?? ecli}:DOC" lang="nl" xml:space="preserve" xmlns="http://www.rechtspraak.nl/schema/rechtspraak-1.0">
            <uitspraak.info>
              <bridgehead role="bold">RECHTBANK MIDDEN-NEDERLAND</bridgehead>
              <para>uitspraak van de meervoudige kamer<?linebreak?>in de zaak tussen</para>
              <bridgehead role="bold">
                [eiser], te [woonplaats]</bridgehead>
            </uitspraak.info>
            <section role="overwegingen">
              <title><nr>1</nr>Overwegingen</title>
              <paragroup><nr>1.1</nr><para>[eiser] plaatste <emphasis role="italic">herhaald</emphasis>
                berichten in een groep.</para></paragroup>
            </section>
            <section role="beslissing">
              <title>Beslissing</title>
              <itemizedlist mark="-"><listitem><para>{verdict}</para></listitem></itemizedlist>
            </section>
          </uitspraak>
        </open-rechtspraak>
        """;

    /// <summary>A relation as the register names it, to a ruling of an earlier court in the same case.</summary>
    public static string Earlier(string ecli) => $"""
        <dcterms:relation rdfs:label="Formele relatie" ecli:resourceIdentifier="{ecli}" psi:type="http://psi.rechtspraak.nl/hogerberoep"
            psi:aanleg="http://psi.rechtspraak.nl/eerdereAanleg" psi:gevolg="http://psi.rechtspraak.nl/gevolg#bekrachtiging/bevestiging">Eerste aanleg: {ecli}</dcterms:relation>
        """;

    public static Precedent Ruling(int number, Traits traits, params string[] factors) => new($"ECLI:NL:CRVB:2023:{number}", traits, factors);

    public static Traits Traits(
        string category = "discrimination", string severity = "serious", bool repeated = true, string sanction = "dismissal", string? outcome = "upheld",
        string? replacedBy = null, bool unmotivated = false) =>
        new(category, ReferenceData.ReferenceDataSet.Current.MisconductCategories[category].NormSet, severity, repeated, sanction, outcome, replacedBy, unmotivated);
}
