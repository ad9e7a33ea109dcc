using System.Collections.Immutable;

namespace Zichtlijn.Access.Cases;

/// <summary>
/// Who may know of a case, by mark. A role alone opens nothing: somebody is of the part that handles the case or was
/// named for it, is not barred, and has said to have no interest in it (Awb 2:4) before content opens.
/// </summary>
/// <param name="Part">The part whose people handle the case; not always the part where it happened.</param>
/// <param name="Barred">Kept out for good: to them the case does not exist.</param>
/// <param name="Handlers">Named for the case, whatever their part.</param>
/// <param name="Declared">Said to have no interest.</param>
public sealed record CaseAccess(
    string Part, ImmutableList<string> Barred, ImmutableList<string> Handlers, ImmutableList<string> Declared)
{
    /// <param name="barred">Who is kept out from the start; null when nobody was told of.</param>
    public static CaseAccess At(string part, IEnumerable<string>? barred) => new(part, [.. barred ?? []], [], []);

    public bool IsBarred(string mark) => Barred.Contains(mark, StringComparer.Ordinal);

    public bool MayKnow(Colleague who) =>
        !IsBarred(who.Mark) && (IsHandler(who.Mark) || string.Equals(who.Part, Part, StringComparison.Ordinal));

    public bool IsHandler(string mark) => Handlers.Contains(mark, StringComparer.Ordinal);

    public bool HasDeclared(string mark) => Declared.Contains(mark, StringComparer.Ordinal);

    /// <summary>Barring also ends what somebody was named for; a declaration of before is void.</summary>
    public CaseAccess Bar(string mark) => this with
    {
        Barred = IsBarred(mark) ? Barred : Barred.Add(mark),
        Handlers = Handlers.Remove(mark, StringComparer.Ordinal),
        Declared = Declared.Remove(mark, StringComparer.Ordinal),
    };

    public CaseAccess Name(string mark) => IsHandler(mark) ? this : this with { Handlers = Handlers.Add(mark) };

    /// <summary>Whoever takes a case up again declares again: much can have changed.</summary>
    public CaseAccess Release(string mark) => this with { Handlers = Handlers.Remove(mark, StringComparer.Ordinal), Declared = Declared.Remove(mark, StringComparer.Ordinal) };

    public CaseAccess Declare(string mark) => HasDeclared(mark) ? this : this with { Declared = Declared.Add(mark) };
}
