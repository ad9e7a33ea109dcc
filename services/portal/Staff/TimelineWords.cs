using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What happened in an investigation, in words, and the way to the piece that it is about.</summary>
public sealed class TimelineWords(IStringLocalizer<TimelineTexts> texts, StaffNames names)
{
    public string What(ChronologyEntry entry) => entry switch
    {
        { What: Happening.ReviewAsked, Whom: null } or { What: Happening.MeansAsked, Code: null } => texts[$"What.{Words.Code(entry.What)}.Closed"],
        _ => texts["What." + Words.Code(entry.What), NameOf(entry.Whom), CodeOf(entry)],
    };

    /// <summary>Null when it is the day on which it was noted.</summary>
    public string? Day(ChronologyEntry entry) => entry.Day is not { } day ? null : entry.What switch
    {
        Happening.TermMet => texts["Day.met", Dates.Full(day)].Value,
        _ => texts["Day." + Words.Code(entry.Kind), Dates.Full(day)].Value,
    };

    public string By(ChronologyEntry entry) => entry.By switch
    {
        null when entry.What is Happening.ReviewAsked or Happening.ReviewerDeclared or Happening.ReviewAgreed or Happening.ReviewSentBack => texts["By.Reviewing", Dates.Time(entry.At)],
        null when entry.Kind == ChronologyKind.Mandate => Dates.Time(entry.At),
        null => texts["By.Rules", Dates.Time(entry.At)],
        ReporterPasses.Reporter => texts["By.Reporter", Dates.Time(entry.At)],
        var account => texts["By", Dates.Time(entry.At), names.NameOf(account)],
    };

    /// <summary>What people call the piece; null when it is about none.</summary>
    public string? Piece(ChronologyEntry entry) => entry.Piece is [var kind, '-', ..] piece ? texts[$"Piece.{kind}", piece[2..]].Value : null;

    /// <summary>Where more of it stands, behind the address of the case; null when there is nothing more, or not for this reader.</summary>
    /// <param name="isDesk">The competent authority has no page of what is gathered.</param>
    public static string? PageOf(ChronologyEntry entry, bool isDesk) => entry.Kind switch
    {
        ChronologyKind.Mandate when entry.Piece is not null => "/versions",
        ChronologyKind.Plan => "#plan",
        ChronologyKind.Report => "/report",
        ChronologyKind.Terms => "#clocks",
        _ when !isDesk => null,
        ChronologyKind.Evidence => string.Create(CultureInfo.InvariantCulture, $"/evidence/{entry.PieceId}"),
        ChronologyKind.Interviews => string.Create(CultureInfo.InvariantCulture, $"/interviews/{entry.PieceId}"),
        ChronologyKind.Means => "/means",
        ChronologyKind.Rights => "/notices",
        ChronologyKind.Welfare => "/welfare-checks",
        ChronologyKind.Prosecutor => "/prosecutor",
        _ => null,
    };

    private static string CodeOf(ChronologyEntry entry) => entry.Kind switch
    {
        ChronologyKind.Terms => Lists.Term(entry.Code),
        ChronologyKind.Means => Lists.Method(entry.Code),
        ChronologyKind.Evidence => Lists.EvidenceSource(entry.Code),
        _ => "",
    };

    private string NameOf(string? account) => account is null ? "" : names.NameOf(account);
}
