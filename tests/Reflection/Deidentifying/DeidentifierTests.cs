using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Deidentifying;

namespace Zichtlijn.Reflection.Tests.Deidentifying;

public class DeidentifierTests
{
    private static readonly Deidentifier Deidentifier = Deidentifier.Of(ReferenceDataSet.Current, ["Noor el Amrani", "Pieter Maas"]);

    [Theory]
    [InlineData("De nieuwe collega zat naast Noor en zei niets.", "De nieuwe collega zat naast [persoon A] en zei niets.")]
    [InlineData("Toen kwam noor binnen.", "Toen kwam [persoon A] binnen.")]
    [InlineData("Hij vroeg het aan mevrouw de vries.", "Hij vroeg het aan mevrouw [persoon A].")]
    [InlineData("Dat gebeurde op dinsdag 20 juni om 14.30 uur.", "Dat gebeurde op [moment] om [moment].")]
    [InlineData("Een brigadier van basisteam Waterkant lachte.", "Een [rang] van [plaats] lachte.")]
    [InlineData("Hij werkt in Leeuwarden als wijkagent.", "Hij werkt in [plaats] als [functie].")]
    [InlineData("Bel 06-12345678 of mail a.b@voorbeeld.invalid.", "Bel [nummer] of mail [nummer].")]
    [InlineData("Zij is 24 jaar in dienst.", "Zij is [aantal jaren].")]
    public void What_names_somebody_is_taken_out(string text, string left) => Deidentifier.In(text).Text.ShouldBe(left);

    [Theory]
    [InlineData("Er werden grappen gemaakt over zijn geloof, en niemand zei er iets van.")]
    [InlineData("Ik ben niet de eerste keer te laat gekomen, zei hij tegen mij.")]
    [InlineData("Zij werd niet gevraagd voor de cursus. Dat deed haar pijn.")]
    public void What_names_nobody_stays_and_is_not_flagged(string text)
    {
        var after = Deidentifier.In(text);
        (after.Text, after.Found.Count, after.Combination.Count).ShouldBe((text, 0, 0));
    }

    [Fact]
    public void The_same_person_has_the_same_letter()
    {
        var text = Deidentifier.In("Later sprak Noor el Amrani met Pieter. Pieter Maas zei niets, en Amrani ook niet.").Text;
        text.ShouldBe("Later sprak [persoon A] met [persoon B]. [persoon B] zei niets, en [persoon A] ook niet.");
    }

    [Theory]
    [InlineData("Zij is de enige vrouw in de ploeg.", "unique")]
    [InlineData("Hij is de eerste sikh die daar werkt.", "unique")]
    [InlineData("Zij draagt een hoofddoek en is zwanger.", "faith,family")]
    public void A_combination_that_points_to_one_person_is_named(string text, string codes) =>
        string.Join(',', Deidentifier.In(text).Combination.Order(StringComparer.Ordinal)).ShouldContain(codes.Split(',')[0]);

    [Fact]
    public void A_word_that_may_be_a_name_is_shown_to_whoever_checks()
    {
        var after = Deidentifier.In("Er gebeurde iets. Grondelaar, want die was erbij, zei daar niets van.");
        (after.Combination.ShouldHaveSingleItem(), Deidentifier.DoubtsIn(after.Text).ShouldHaveSingleItem()).ShouldBe(("doubt", "Grondelaar"));
    }

    [Fact]
    public void One_trait_alone_is_what_the_case_is_about() => Deidentifier.In("Er werd gelachen om haar hoofddoek.").Combination.ShouldBeEmpty();

    [Fact]
    public void What_was_found_is_counted_by_kind() =>
        Deidentifier.In("Noor en Pieter werken in Utrecht.").Found.ShouldBe([new("name", 2), new("place", 1)]);
}
