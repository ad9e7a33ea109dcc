namespace Zichtlijn.ReferenceData;

/// <summary>When the rules want a reflection room: for the service of the rooms, and for whoever has to wait for one.</summary>
public static class ReflectionRules
{
    private const string BeforeProposal = "beforeProposal";

    /// <summary>Whether a case of the norm set goes through a room before a sanction is proposed.</summary>
    /// <param name="part">Whose people handle the case. A part without a rule of its own does as its predecessor did, and else as the corps does.</param>
    public static bool ReflectionBeforeProposal(this ReferenceDataSet reference, string part, DateOnly day) =>
        (reference.OfPart(part, day) ?? reference.Valid(BeforeProposal, day)) is { Value: not 0 };

    /// <summary>Parts whose rooms the people of a part look after: their own, and one that is abolished and that theirs took the place of.</summary>
    public static IReadOnlyList<string> PartsLookedAfterBy(this ReferenceDataSet reference, string part, DateOnly day) =>
        reference.OrganisationalParts.Find(part)?.Predecessor is { } before && reference.OrganisationalParts.Find(before) is { } old && !old.IsValidOn(day) ? [part, before] : [part];

    private static ReferenceEntry? OfPart(this ReferenceDataSet reference, string part, DateOnly day) =>
        reference.Valid($"{BeforeProposal}.{part}", day)
        ?? (reference.OrganisationalParts.Find(part)?.Predecessor is { } before ? reference.OfPart(before, day) : null);

    private static ReferenceEntry? Valid(this ReferenceDataSet reference, string code, DateOnly day) =>
        reference.ReflectionRequirements.Find(code) is { } rule && rule.IsValidOn(day) ? rule : null;
}
