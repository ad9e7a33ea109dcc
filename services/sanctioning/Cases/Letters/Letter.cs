using System.Collections.Immutable;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary>How far a letter is.</summary>
/// <param name="Number">Of what it is about.</param>
/// <param name="Saved">The version that was saved last; 0 for none.</param>
/// <param name="IsSigned">It is what it is.</param>
public sealed record Letter(LetterKind Kind, int Number, int Saved = 0, bool IsSigned = false);

internal static class LettersOfMatter
{
    public static ImmutableList<Letter> After(this ImmutableList<Letter> letters, ILetterEvent e)
    {
        var others = letters.RemoveAll(l => l.Kind == e.Kind && l.Number == e.Number);
        return others.Add(new(e.Kind, e.Number, e.Saved, e is LetterSigned));
    }

    /// <summary>The letter on what is intended or decided now, saved or not; null while nothing is.</summary>
    public static Letter? LetterOf(this Matter m, LetterKind kind) => m.NumberOf(kind) is { } number ? m.LetterOf(kind, number) : null;

    /// <summary>The letter that is theirs to read: on what was sent or made known to them last; null while nothing was.</summary>
    public static Letter? OwnLetterOf(this Matter m, LetterKind kind) => m.OwnNumberOf(kind) is { } number ? m.LetterOf(kind, number) : null;

    /// <summary>What is intended or decided now goes out with it.</summary>
    public static bool IsSigned(this Matter m, LetterKind kind) => m.LetterOf(kind) is { IsSigned: true };

    public static IReadOnlyList<LetterKind> SignedLetters(this Matter m) => [.. Enum.GetValues<LetterKind>().Where(m.IsSigned)];

    /// <summary>Those that are theirs to read.</summary>
    public static IReadOnlyList<LetterKind> OwnSignedLetters(this Matter m) => [.. Enum.GetValues<LetterKind>().Where(kind => m.OwnLetterOf(kind) is { IsSigned: true })];

    private static Letter LetterOf(this Matter m, LetterKind kind, int number) => m.Letters.Find(l => l.Kind == kind && l.Number == number) ?? new(kind, number);

    private static int? NumberOf(this Matter m, LetterKind kind) => kind switch
    {
        LetterKind.Intention => m.Intention?.Number,
        LetterKind.Decision => m.Taken?.Intention,
        _ => m.ObjectionDecisions is 0 ? null : m.ObjectionDecisions,
    };

    private static int? OwnNumberOf(this Matter m, LetterKind kind) => (kind, m) switch
    {
        (LetterKind.Intention, _) => m.Sent?.Number,
        (LetterKind.Decision, { Taken: { NotifiedOn: not null } taken }) => taken.Intention,

        // The one before was made known: nobody goes to court without.
        (LetterKind.ObjectionDecision, { ObjectionDecisions: > 1, Taken.Contest: { Outcome: not null, NotifiedOn: null } }) => m.ObjectionDecisions - 1,
        (LetterKind.ObjectionDecision, { ObjectionDecisions: > 0 }) when m.Taken!.Contest is not { Outcome: not null, NotifiedOn: null } => m.ObjectionDecisions,
        _ => null,
    };
}
