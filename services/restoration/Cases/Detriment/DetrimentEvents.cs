using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Cases.Detriment;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>The reporter is asked whether something happened to them because of the report; also somebody who declined, or took the report back.</summary>
/// <param name="Check">A code of the reference data.</param>
/// <param name="Clock">Of the term in which it is known.</param>
public sealed record DetrimentCheckOpened(DateTimeOffset OpenedAt, int Number, string Check, string Clock, DateOnly DueOn);

/// <param name="OnBehalf">The worker asked, and noted the answer.</param>
public sealed record DetrimentCheckAnswered(DateTimeOffset AnsweredAt, string By, bool OnBehalf, int Number, DetrimentAnswer Answer, ProtectedContent? Text)
    : IHoldsPersons<DetrimentCheckAnswered>
{
    public DetrimentCheckAnswered WithoutPersons() => this with { By = "", Text = null };
}

/// <summary>Something was decided about the reporter's work: whether it has to do with the report is asked at once.</summary>
/// <param name="Kind">A code of the reference data.</param>
public sealed record PersonnelActionNoted(DateTimeOffset NotedAt, string By, bool OnBehalf, int Number, string Kind, DateOnly On, ProtectedContent? Text)
    : IHoldsPersons<PersonnelActionNoted>
{
    public PersonnelActionNoted WithoutPersons() => this with { By = "", Text = null };
}

/// <summary>A check, as decisions need it.</summary>
/// <param name="Answer">The last one; null while it is open.</param>
public sealed record CaseCheck(DetrimentCheckOpened Opened, DetrimentCheckAnswered? Answer = null)
{
    /// <summary>The reporter did not say yet whether something happened.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => Answer is null or { Answer: DetrimentAnswer.NotReached };
}
