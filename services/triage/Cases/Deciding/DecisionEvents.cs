using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases.Deciding;

// Stored in the stream of the case; names (TriageService) and members are storage format: add, never rename.

/// <summary>The officer decided as far as they can alone; others must agree.</summary>
/// <param name="Reason">The reasoning in words.</param>
/// <param name="ForwardTo">Who is competent instead, a code of the reference data.</param>
/// <param name="OverrideMotive">Why the rule for the national team is not followed.</param>
/// <param name="NeedsSecond">A second pair of eyes has to agree.</param>
/// <param name="NeedsCorps">The level of the corps has to agree that the rule is not followed.</param>
public sealed record DecisionProposed(
    DateTimeOffset ProposedAt, string Officer, IReadOnlyList<TriageOutcome> Outcomes, string ReasonCode, ProtectedContent Reason, string? ForwardTo,
    ProtectedContent? OverrideMotive, bool NeedsSecond, bool NeedsCorps, string ReferenceData) : IHoldsPersons<DecisionProposed>
{
    public DecisionProposed WithoutPersons() => this with
    {
        Officer = "", Reason = ProtectedContent.Destroyed, OverrideMotive = OverrideMotive is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>The second pair of eyes of a proposal.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="Declared">They had already declared to have no interest.</param>
public sealed record SecondAssessorAsked(DateTimeOffset AskedAt, string Assessor, string Person, bool Declared) : IHoldsPersons<SecondAssessorAsked>
{
    public SecondAssessorAsked WithoutPersons() => this with { Assessor = "", Person = "" };
}

/// <param name="Level">Whose agreement it is.</param>
public sealed record ProposalAgreed(DateTimeOffset AgreedAt, string By, AgreementLevel Level, ProtectedContent Motive) : IHoldsPersons<ProposalAgreed>
{
    public ProposalAgreed WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>It goes back to the officer, with the reason.</summary>
public sealed record ProposalReturned(DateTimeOffset ReturnedAt, string By, AgreementLevel Level, ProtectedContent Motive) : IHoldsPersons<ProposalReturned>
{
    public ProposalReturned WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>The officer took it back.</summary>
public sealed record ProposalWithdrawn(DateTimeOffset WithdrawnAt, string Officer) : IHoldsPersons<ProposalWithdrawn>
{
    public ProposalWithdrawn WithoutPersons() => this with { Officer = "" };
}

/// <summary>Everybody agreed who had to.</summary>
/// <param name="Reason">The reasoning in words.</param>
public sealed record CaseDecided(
    DateTimeOffset DecidedAt, string Officer, IReadOnlyList<TriageOutcome> Outcomes, string ReasonCode, ProtectedContent Reason, string? ForwardTo,
    ProtectedContent? OverrideMotive, string ReferenceData) : IHoldsPersons<CaseDecided>
{
    public CaseDecided WithoutPersons() => this with
    {
        Officer = "", Reason = ProtectedContent.Destroyed, OverrideMotive = OverrideMotive is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>Comes with a decision that the case is investigated: all that those who investigate are told of it.</summary>
/// <param name="Category">As it was reported.</param>
/// <param name="OrganisationalPart">Where it happened.</param>
/// <param name="Parts">Every part that has to do with it; the first is where it happened.</param>
/// <param name="HandledAt">The part whose people handle it.</param>
/// <param name="Barred">Marks of those who are kept out at that moment.</param>
/// <param name="Expertise">Fields of which an expert must advise; null in what was decided before they were told.</param>
public sealed record InvestigationAsked(
    DateTimeOffset AskedAt, InvestigationKind Kind, string CaseNumber, string Category, bool InNormSet, string OrganisationalPart,
    IReadOnlyList<string> Parts, string HandledAt, IReadOnlyList<string> Barred, string ReferenceData, IReadOnlyList<string>? Expertise = null)
    : IHoldsPersons<InvestigationAsked>
{
    public InvestigationAsked WithoutPersons() => this with { CaseNumber = "", Barred = [] };
}

/// <summary>Whose agreement a proposal needs.</summary>
public enum AgreementLevel
{
    Second,
    Corps,
}
