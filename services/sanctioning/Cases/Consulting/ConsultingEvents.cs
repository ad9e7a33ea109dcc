using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>A chair leads the consultation on one person, and said to have no interest in the case.</summary>
public sealed record ChairTook(DateTimeOffset TakenAt, int Matter, string Account, string Person) : IInMatter, IHoldsPersons<ChairTook>
{
    public ChairTook WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>The chair leaves it without an interest in the case; it waits for another.</summary>
public sealed record ChairLeft(DateTimeOffset LeftAt, string By, int Matter, ProtectedContent Motive) : IInMatter, IHoldsPersons<ChairLeft>
{
    public ChairLeft WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>Somebody is asked to sit in it.</summary>
/// <param name="Seat">Number of the seat in its matter; whoever takes over has a seat of their own.</param>
/// <param name="Field">Of which an expert knows; null for a lawyer.</param>
/// <param name="Part">Where they work; null for the whole corps.</param>
/// <param name="InsteadOf">The seat that is taken over.</param>
public sealed record MemberAsked(
    DateTimeOffset AskedAt, string By, int Matter, int Seat, SeatKind Kind, string? Field, string Account, string Person, string? Part, int? InsteadOf)
    : IInMatter, IHoldsPersons<MemberAsked>
{
    public MemberAsked WithoutPersons() => this with { By = "", Account = "", Person = "" };
}

/// <summary>They said to have no interest in the case: it opens to them.</summary>
public sealed record MemberSeated(DateTimeOffset SeatedAt, int Matter, int Seat, string Account, string Person) : IInMatter, IHoldsPersons<MemberSeated>
{
    public MemberSeated WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>They leave the seat without an interest in the case: they cannot, or do not answer.</summary>
/// <param name="By">They themselves, or the chair.</param>
public sealed record SeatLeft(DateTimeOffset LeftAt, string By, int Matter, int Seat, ProtectedContent Motive) : IInMatter, IHoldsPersons<SeatLeft>
{
    public SeatLeft WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>A chair or a member has an interest in the case, or perhaps: they are kept out of it from now on.</summary>
public sealed record PanelistRecused(DateTimeOffset RecusedAt, string Account, string Person) : IHoldsPersons<PanelistRecused>
{
    public PanelistRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Everybody whom it must have is there: members read the case and vote.</summary>
/// <param name="Proposal">Number of the proposal that they weigh.</param>
/// <param name="Seats">Who sat there then.</param>
/// <param name="ReferenceData">Version of the rules of its composition.</param>
public sealed record ConsultationConvened(DateTimeOffset ConvenedAt, string By, int Matter, int Proposal, IReadOnlyList<int> Seats, string ReferenceData)
    : IInMatter, IHoldsPersons<ConsultationConvened>
{
    public ConsultationConvened WithoutPersons() => this with { By = "" };
}

/// <summary>A member votes, or votes anew. What they voted is sealed until everybody has, and by whom for good.</summary>
/// <param name="Proposal">Number of the proposal that they voted on.</param>
/// <param name="Person">Their mark.</param>
/// <param name="Text">A <see cref="SealedVote"/>.</param>
public sealed record VoteCast(DateTimeOffset CastAt, int Matter, int Proposal, string Person, ProtectedContent Text) : IInMatter, IHoldsPersons<VoteCast>
{
    public VoteCast WithoutPersons() => this with { Person = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Everybody voted, and more than half the same.</summary>
/// <param name="Tally">How many voted what.</param>
/// <param name="Dissents">What the others had to say, without who they are.</param>
public sealed record VotingClosed(DateTimeOffset ClosedAt, string By, int Matter, PanelAdvice Advice, IReadOnlyList<VoteCount> Tally, IReadOnlyList<ProtectedContent> Dissents)
    : IInMatter, IHoldsPersons<VotingClosed>
{
    public VotingClosed WithoutPersons() => this with { By = "", Dissents = [] };
}

/// <summary>The consultation advises the authority.</summary>
/// <param name="Sanction">What it would have imposed; null unless it advises to impose something else, and then null for none.</param>
/// <param name="Text">The reasons.</param>
public sealed record AdviceIssued(DateTimeOffset IssuedAt, string By, int Matter, PanelAdvice Advice, SanctionChoice? Sanction, ProtectedContent Text, string ReferenceData)
    : IInMatter, IHoldsPersons<AdviceIssued>
{
    public AdviceIssued WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}
