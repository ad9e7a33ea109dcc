using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Sanctioning.Cases.Objecting;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary>Who may write and sign which letter, and when.</summary>
internal static class LetterRules
{
    /// <summary>What was signed stays what it is.</summary>
    public static Decision Save(SanctionCase c, Seat seat, LetterSaved saved) => (c.WhyNot(seat, saved.Matter, saved.Kind, saved.Saved - 1), c.MatterOf(saved.Matter)) switch
    {
        ({ } refusal, _) => refusal,
        (_, { } m) when m.LetterOf(saved.Kind) is { IsSigned: true } => SanctionErrors.LetterSigned,
        _ => Decision.Of(saved),
    };

    public static Decision Sign(SanctionCase c, Seat seat, LetterSigned signed) => c.WhetherToSign(seat, signed.Matter, signed.Kind, signed.Saved) ?? Decision.Of(signed);

    /// <summary>Null when it is to be signed; otherwise why not, or that it is.</summary>
    /// <param name="saved">The version that was seen.</param>
    public static Decision? WhetherToSign(this SanctionCase c, Seat seat, int matter, LetterKind kind, int saved) => (c.WhyNot(seat, matter, kind, saved), c.MatterOf(matter)) switch
    {
        ({ } refusal, _) => refusal,
        (_, { } m) when m.LetterOf(kind) is { IsSigned: true } => Decision.AlreadySo,
        (_, { Intention.Counts: false }) when kind == LetterKind.Intention => SanctionErrors.SecondMissing,
        _ => null,
    };

    /// <summary>Null for whoever writes it and saw what was saved last.</summary>
    private static Refusal? WhyNot(this SanctionCase c, Seat seat, int matter, LetterKind kind, int seen) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when c.MayWrite(seat, kind) is { } refusal => refusal,
        { Taken: not null } when kind == LetterKind.Intention => SanctionErrors.DecidedAlready,
        { Taken.Contest: { Outcome: null } } when kind == LetterKind.ObjectionDecision => SanctionErrors.NotDecided,
        { } m => m.LetterOf(kind) switch
        {
            null => NothingToWrite(kind),
            { IsSigned: true } signed when signed.Saved != seen => SanctionErrors.LetterSigned,
            { Saved: var saved } when saved != seen => SanctionErrors.LetterChanged,
            _ => null,
        },
    };

    /// <summary>Null for the competent authority; of a decision on an objection for somebody of the corps who had no hand in what it is about (Awb 10:3(3)).</summary>
    private static Refusal? MayWrite(this SanctionCase c, Seat seat, LetterKind kind) => kind switch
    {
        LetterKind.ObjectionDecision => c.MayDecideOnObjection(seat),
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        _ => c.Acts.Advised(seat.Mark) ? SanctionErrors.MayNotDecide : null,
    };

    private static Refusal NothingToWrite(LetterKind kind) => kind switch
    {
        LetterKind.Intention => SanctionErrors.NotIntended,
        LetterKind.Decision => SanctionErrors.NotDecided,
        _ => SanctionErrors.NoObjection,
    };
}
