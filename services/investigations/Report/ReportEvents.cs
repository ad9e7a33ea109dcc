using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report;

// How far the report is, in the stream of the case; its words are in a stream of its own. Names (ReportSetup) and members are
// storage format: add, never rename.

/// <summary>Both sides got the draft.</summary>
/// <param name="Draft">The version that was saved last.</param>
/// <param name="RespondBy">The last day to respond.</param>
public sealed record DraftSubmitted(DateTimeOffset SubmittedAt, string By, long Draft, DateOnly RespondBy) : IHoldsPersons<DraftSubmitted>
{
    public DraftSubmitted WithoutPersons() => this with { By = "" };
}

/// <summary>Both sides have longer to respond.</summary>
/// <param name="Until">The new last day.</param>
public sealed record ResponseTimeExtended(DateTimeOffset ExtendedAt, string By, DateOnly Until, ProtectedContent Motive) : IHoldsPersons<ResponseTimeExtended>
{
    public ResponseTimeExtended WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>Somebody it is about asks for longer to respond. The answer is a later last day, or nothing.</summary>
/// <param name="Notice">The number of their notice.</param>
public sealed record ResponseTimeAsked(DateTimeOffset AskedAt, string By, int Notice, ProtectedContent Motive) : IHoldsPersons<ResponseTimeAsked>
{
    public ResponseTimeAsked WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>One side said what they think of the draft.</summary>
/// <param name="By">The account of whoever noted it; a reporter on their own page has none, and a word stands there instead.</param>
/// <param name="Notice">The notice of whoever responded; null for the reporter.</param>
/// <param name="ByThemselves">On their own page.</param>
public sealed record ResponseGiven(DateTimeOffset GivenAt, string By, int? Notice, bool ByThemselves, ProtectedContent Text) : IHoldsPersons<ResponseGiven>
{
    public ResponseGiven WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>An investigator of another desk is asked to look at the report.</summary>
/// <param name="Draft">The version that they look at.</param>
/// <param name="Person">Their mark.</param>
public sealed record ReviewAsked(DateTimeOffset AskedAt, string By, long Draft, string Account, string Person, string? Part) : IHoldsPersons<ReviewAsked>
{
    public ReviewAsked WithoutPersons() => this with { By = "", Account = "", Person = "" };
}

/// <summary>Whoever is asked said to have no interest in the case: it opens to them, to read.</summary>
public sealed record ReviewerDeclared(DateTimeOffset DeclaredAt, string Account, string Person) : IHoldsPersons<ReviewerDeclared>
{
    public ReviewerDeclared WithoutPersons() => this with { Account = "", Person = "" };
}

/// <param name="Agrees">False sends the report back.</param>
public sealed record ReviewGiven(DateTimeOffset GivenAt, string By, bool Agrees, ProtectedContent Remarks) : IHoldsPersons<ReviewGiven>
{
    public ReviewGiven WithoutPersons() => this with { By = "", Remarks = ProtectedContent.Destroyed };
}

/// <summary>The report is final.</summary>
/// <param name="Draft">The version that became final.</param>
/// <param name="Findings">One per charge.</param>
/// <param name="Sha256">Of the sealed original.</param>
public sealed record ReportFinalised(
    DateTimeOffset FinalisedAt, string By, InvestigationKind Kind, long Draft, IReadOnlyList<ChargeFinding> Findings, string Sha256, string ReferenceData) : IHoldsPersons<ReportFinalised>
{
    public ReportFinalised WithoutPersons() => this with { By = "", Findings = [.. Findings.Select(f => f with { Person = null })] };
}

/// <param name="Person">The mark of whose conduct it is; null for somebody who is in no directory.</param>
public sealed record ChargeFinding(int Charge, Finding Finding, string? Person);
