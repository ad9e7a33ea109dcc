using Zichtlijn.Terms;

namespace Zichtlijn.ReferenceData;

/// <param name="NormSet">The category belongs to the norm set: exclusion, discrimination, racism.</param>
/// <param name="AsksGrounds">The reporter is asked on what ground.</param>
/// <param name="Period">Length of a term: a number with <c>d</c>, <c>wd</c>, <c>w</c> or <c>m</c>.</param>
/// <param name="Trigger">What a retention period counts from; a period that is null is not known yet.</param>
/// <param name="Statutory">The General Extension of Time Limits Act applies to the term.</param>
/// <param name="Source">The article or norm behind the entry, where the list as a whole has several.</param>
/// <param name="Who">The role that has to act before a term ends.</param>
/// <param name="Regimes">The legal regimes that set a term; a term without any is of every case.</param>
/// <param name="StartsAt">What sets a term going: <c>receipt</c> for every case, <c>regime</c> for a case of one of its regimes, <c>committee</c>,
/// <c>investigation</c> when triage asks for one, <c>mandate</c> when the mandate for it is given, <c>notice</c> when the first person is told
/// that it is about them, <c>intention</c> when somebody is sent what is intended, <c>notification</c> when a decision is made known to them,
/// <c>objection</c> when they object, <c>reflectionAdvice</c> when a reflection room advises, <c>ruling</c> when a court ruled, <c>suspension</c> when they are suspended, <c>execution</c> when a conditional sanction begins,
/// <c>acknowledgement</c> when the receipt is confirmed, <c>agreement</c> when a measure is agreed, <c>detriment</c> for the checks on detriment, counted from the receipt, <c>personnelAction</c> when one is noted, <c>report</c> when an investigation is reported.</param>
/// <param name="RemindBefore">How long before its end somebody is reminded of a term.</param>
/// <param name="EscalatesTo">The role that sees a term that passed.</param>
/// <param name="StopsFor">For what a term may stand still.</param>
/// <param name="Extensions">The ways to make a term longer, in the order in which they are used up.</param>
/// <param name="Text">What a letter begins or ends with, or what a reporter reads; the names in braces stand for dates, terms and the number of the case.</param>
/// <param name="Scores">What each score of a factor stands for, from 0.</param>
/// <param name="Expertise">The field of which an expert must advise before a decision.</param>
/// <param name="LeadsCorps">The part above every unit.</param>
/// <param name="WithCommittee">The term that takes its place when a committee advises.</param>
/// <param name="Limits">How far a sanction may go.</param>
/// <param name="From">The first sanction of a range, in the order of their list.</param>
/// <param name="To">The last one.</param>
/// <param name="ValidFrom">The first day on which it counts; null for from the beginning.</param>
/// <param name="ValidUntil">The last day; null for without end.</param>
/// <param name="Predecessor">The part that it took the place of, or a share of.</param>
/// <param name="WithOther">The measure is between two people: both have to want it.</param>
public sealed record ReferenceEntry(
    string Code,
    string Nl,
    string En,
    string? Kind = null,
    bool NormSet = false,
    bool AsksGrounds = false,
    DateOnly? ValidUntil = null,
    string? Period = null,
    bool Statutory = false,
    int? Value = null,
    string? Trigger = null,
    string? Source = null,
    string? Who = null,
    IReadOnlyList<string>? Regimes = null,
    string? StartsAt = null,
    string? RemindBefore = null,
    string? EscalatesTo = null,
    IReadOnlyList<SuspensionGround>? StopsFor = null,
    IReadOnlyList<ExtensionEntry>? Extensions = null,
    LetterText? Text = null,
    string? WithCommittee = null,
    string? Expertise = null,
    bool LeadsCorps = false,
    IReadOnlyList<LetterText>? Scores = null,
    IReadOnlyList<SanctionLimit>? Limits = null,
    string? From = null,
    string? To = null,
    DateOnly? ValidFrom = null,
    string? Predecessor = null,
    bool WithOther = false)
{
    /// <summary>The entry's name in a language; Dutch when the language is not English.</summary>
    public string Name(string language) => language.StartsWith("en", StringComparison.Ordinal) ? En : Nl;

    /// <summary>It counts on that day.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidUntil is not { } until || day <= until);

    /// <summary>The last day of the entry's term after an event.</summary>
    /// <exception cref="InvalidOperationException">The entry has no period.</exception>
    public DateOnly LastDay(DateOnly start) => Term.LastDay(start, Length, Basis);

    /// <summary>How a clock for the entry's term behaves.</summary>
    /// <exception cref="InvalidOperationException">The entry has no period.</exception>
    public ClockRule Rule() => new(
        Code, Length, Basis,
        (StopsFor ?? []).Aggregate(SuspensionGround.None, (all, ground) => all | ground),
        Source ?? "",
        [.. (Extensions ?? []).Select(e => e.Rule())]);

    private Period Length => Terms.Period.Parse(Period ?? throw new InvalidOperationException($"'{Code}' is no term."));

    private TermBasis Basis => Statutory ? TermBasis.Law : TermBasis.OwnNorm;
}

/// <summary>One way to make a term longer.</summary>
/// <param name="Times">How often; null for as often as its form is met.</param>
/// <param name="Most">By how much at a time; null for as long as its form allows.</param>
/// <param name="Needs">What has to be done for it.</param>
public sealed record ExtensionEntry(string Source, IReadOnlyList<ExtensionForm> Needs, int? Times = null, string? Most = null)
{
    internal ExtensionRule Rule() => new(
        Times, Most is null ? null : Terms.Period.Parse(Most), Needs.Aggregate(ExtensionForm.None, (all, form) => all | form), Source);
}

/// <summary>How far a sanction may go.</summary>
/// <param name="Of">What is limited, for example <c>hours</c>, <c>euros</c> or <c>years</c>.</param>
/// <param name="Most">The most of it that may be imposed.</param>
public sealed record SanctionLimit(string Of, decimal Most);
