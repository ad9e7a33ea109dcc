using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Tests;

/// <summary>The letters on one person as the service answers them, and the portal in front of it.</summary>
public abstract class LetterPortal : DecisionPortal
{
    protected const string Changed = "Ik nodig u uit voor een gesprek.";
    protected const string Lawyer = "hr-lawyer";
    protected const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /// <summary>The kind, a state in which it is to be signed, and who signs it.</summary>
    protected static readonly Dictionary<string, (string State, string Account)> All = new(StringComparer.Ordinal)
    {
        ["intention"] = ("toSign", Head), ["decision"] = ("decidedToSign", Head), ["objectionDecision"] = ("answeredToSign", Corps),
    };

    public static TheoryData<string> Kinds { get; } = [.. All.Keys];

    protected static LetterDetail Composed { get; } = new(
        Id, 1, LetterKind.Intention, 1, Saved: 0, [new("Voornemen", ["Ik ben voornemens u een straf op te leggen.", "Dit zag █████ ook."]), new("Motivering", ["De ernst weegt zwaar."])],
        [new("Uw zienswijze", ["De termijn is 14 dagen."])], [], Signature: null, 7);

    protected static SavedLetter Earliest { get; } = new(1, Head, Asked, Composed.Proposed);

    protected static LetterDetail SavedTwice { get; } = Composed with { Saved = 2, Versions = [new(2, Corps, Asked.AddDays(1), [new("Voornemen", [Changed])]), Earliest] };

    protected static LetterDetail SignedLetter { get; } = SavedTwice with { Signature = new(2, Head, Asked.AddDays(2), Sha) };

    protected static string PageOf(string kind) => $"{OwnCase}/letters/{kind}";

    protected static string ApiOf(string kind) => $"{MatterApi}/letters/{kind}";

    /// <summary>To be signed.</summary>
    protected void SayLetter(string kind, LetterDetail letter)
    {
        SayIn(All[kind].State);
        Tell(kind, letter);
    }

    protected void Tell(string kind, LetterDetail letter) =>
        Services.Say($"GET {ApiOf(kind)}", letter with { Kind = Enum.GetValues<LetterKind>().First(k => Words.Code(k) == kind) });
}
