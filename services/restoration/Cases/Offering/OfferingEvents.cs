using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Cases.Offering;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>Recognition and restoration was offered to the reporter.</summary>
public sealed record RecognitionOffered(DateTimeOffset OfferedAt, string By, ProtectedContent Text) : IHoldsPersons<RecognitionOffered>
{
    public RecognitionOffered WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>The reporter said whether they want it. The last answer counts, and nothing else follows from it.</summary>
/// <param name="OnBehalf">The worker noted it for the reporter.</param>
public sealed record OfferAnswered(DateTimeOffset AnsweredAt, string By, bool OnBehalf, bool Accepted) : IHoldsPersons<OfferAnswered>
{
    public OfferAnswered WithoutPersons() => this with { By = "" };
}

/// <summary>What would help, in the reporter's words. Each is kept; the last one counts.</summary>
public sealed record NeedsTold(DateTimeOffset ToldAt, string By, bool OnBehalf, int Number, ProtectedContent Text) : IHoldsPersons<NeedsTold>
{
    public NeedsTold WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}
