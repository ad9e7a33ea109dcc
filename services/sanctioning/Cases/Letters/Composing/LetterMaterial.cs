using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>What a letter is made of: what the case says, without the names of others.</summary>
/// <param name="Detail">As whom it is about may read it.</param>
/// <param name="ReportedOn">The day of the report of the investigation.</param>
/// <param name="Addressee">Null for somebody who is in no directory.</param>
/// <param name="Today">The day on which it is written.</param>
internal sealed record LetterMaterial(
    LetterKind Kind, string CaseNumber, DateOnly ReportedOn, Matter Matter, MatterDetail Detail, string? Addressee, DateOnly Today, ReferenceDataSet Reference)
{
    /// <summary>What is intended now; of a decision what was intended of it.</summary>
    public IntentionDetail Intention => Detail.Intentions.First(i => i.Number == (Kind == LetterKind.Intention ? Matter.Intention!.Number : Matter.Taken!.Intention));

    /// <summary>Only when it was decided.</summary>
    public DecisionDetail Decision => Detail.Course!.Decision!;

    /// <summary>Only when it was decided on an objection.</summary>
    public ObjectionDecisionDetail OnObjection => Decision.Contest!.Decision!;

    /// <summary>What the letter imposes, or would; null for none.</summary>
    public SanctionChoice? Sanction => Kind == LetterKind.ObjectionDecision ? OnObjection.Sanction : Intention.Sanction;

    /// <summary>The last day of a term that runs for them; null when it does not run for what the letter is about.</summary>
    public DateOnly? LastDay => Kind switch
    {
        LetterKind.Intention => Matter.Sent?.Number == Matter.Intention!.Number ? Detail.Course!.ViewsUntil : null,
        LetterKind.Decision => Decision.ObjectionUntil,
        _ => OnObjection.NotifiedOn is null ? null : Decision.Contest!.AppealUntil,
    };
}
