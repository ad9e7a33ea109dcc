using System.Collections.Immutable;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Taking;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>
/// Who did what in a case, by mark and for good: nobody does two things in it, also when they left the first (Awb 10:3(3) as model).
/// </summary>
/// <param name="Prepared">Lawyers to whom it opened.</param>
/// <param name="Sat">Whoever led a consultation on it or sat in one.</param>
/// <param name="Decided">Whoever proposed, intended or decided something, or wrote the letter on it.</param>
/// <param name="Committee">Whoever of here sat in a committee that advised on an objection.</param>
public sealed record Acts(ImmutableHashSet<string> Prepared, ImmutableHashSet<string> Sat, ImmutableHashSet<string> Decided, ImmutableHashSet<string> Committee)
{
    public static Acts None { get; } = new([], [], [], []);

    /// <summary>They had a hand in the decision: they do not decide on what is lodged against it (Awb 10:3(3)).</summary>
    public bool HadAHandIn(string mark) => Advised(mark) || Decided.Contains(mark);

    /// <summary>They prepared it, or sat in a consultation on it.</summary>
    public bool Advised(string mark) => Prepared.Contains(mark) || Sat.Contains(mark);

    public Acts After(object happened) => happened switch
    {
        NoConflictDeclared e => this with { Prepared = Prepared.Add(e.Person) },
        ChairTook e => this with { Sat = Sat.Add(e.Person) },
        MemberSeated e => this with { Sat = Sat.Add(e.Person) },
        CommitteeAssigned e => this with { Committee = Committee.Union(e.Persons) },
        SanctionProposed e => this with { Decided = Decided.Add(e.Person) },
        DecisionIntended e => this with { Decided = Decided.Add(e.Person) },
        DecisionTaken e => this with { Decided = Decided.Add(e.Person) },
        SecondAuthorityAnswered e => this with { Decided = Decided.Add(e.Person) },
        ILetterEvent { Kind: not LetterKind.ObjectionDecision } e => this with { Decided = Decided.Add(e.Person) },
        _ => this,
    };
}
