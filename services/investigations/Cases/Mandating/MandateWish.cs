namespace Zichtlijn.Investigations.Cases.Mandating;

/// <summary>A mandate as it is wished for, with a number for each of its charges.</summary>
/// <param name="NamesUnknownCharge">A number was given that no charge of the present version has, or twice.</param>
internal sealed record MandateWish(
    IReadOnlyList<WrittenCharge> Charges, DateOnly PeriodFrom, DateOnly PeriodUntil, IReadOnlyList<string> Methods, bool NamesUnknownCharge)
{
    /// <summary>A new charge gets the number after the highest that any charge of the case ever had.</summary>
    /// <param name="request">Checked before.</param>
    public static MandateWish Of(Contracts.Investigations.Http.V1.IssueMandate request, Investigation i)
    {
        var last = i.LastCharge;
        var given = request.Charges!.Select(c => c.Number).OfType<int>().ToArray();
        return new(
            [.. request.Charges!.Select(c => new WrittenCharge(c.Number ?? ++last, c.Person!.Trim(), c.Conduct!.Trim()))],
            request.PeriodFrom!.Value, request.PeriodUntil!.Value, [.. request.Methods!.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            NamesUnknownCharge: given.Except(i.Mandate?.Charges ?? []).Any() || given.Distinct().Count() != given.Length);
    }

    /// <summary>Numbers of charges that stay and are about somebody else than before.</summary>
    public IReadOnlyList<int> OfSomebodyElse { get; init; } = [];

    /// <summary>Numbers of charges that stay, with other words: whoever was told of the old ones is told of the new.</summary>
    public IReadOnlyList<int> Reworded { get; init; } = [];

    /// <summary>The same, beside what the version before says.</summary>
    public MandateWish Beside(IReadOnlyList<WrittenCharge> before) => this with
    {
        OfSomebodyElse = [.. Charges.Where(c => before.Any(b => b.Number == c.Number && !string.Equals(b.Person, c.Person, StringComparison.OrdinalIgnoreCase))).Select(c => c.Number)],
        Reworded = [.. Charges.Where(c => before.Any(b => b.Number == c.Number && b.Conduct != c.Conduct)).Select(c => c.Number)],
    };

    /// <summary>The present version says the same.</summary>
    public bool IsThatOf(MandateIssued given, IReadOnlyList<WrittenCharge> charges) =>
        !NamesUnknownCharge && PeriodFrom == given.PeriodFrom && PeriodUntil == given.PeriodUntil && Methods.SequenceEqual(given.Methods, StringComparer.Ordinal)
        && Charges.Select(c => (c.Person, c.Conduct)).SequenceEqual(charges.Select(c => (c.Person, c.Conduct)));
}
