using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases;

/// <summary>What the officer whose case it is may do with it, and when.</summary>
internal static class Handling
{
    /// <summary>Null for the officer whose case it is and who opened it, in whatever state; some work goes on after the decision.</summary>
    public static Refusal? MayHandle(this TriageCase c, Colleague officer) => c switch
    {
        { Officer: null } => TriageErrors.NotAccepted,
        { Officer: var handler } when handler != officer.Account => TriageErrors.AcceptedByAnother,
        _ when !c.MayOpen(officer) => AccessErrors.ConflictNotDeclared,
        _ => null,
    };

    /// <summary>Somebody of the part could take it: not kept out, and not one of those who decided on it before.</summary>
    public static bool CanBeTaken(this TriageCase c, string part, StaffDirectory staff) =>
        staff.CanHandle(Roles.Triage, part, c.Access.Barred.ToHashSet(StringComparer.Ordinal), c.Deciders);

    /// <summary>The case is an officer's from now on; one that lay in the queue is taken in handling with it.</summary>
    /// <param name="by">Who assigned it; null when the officer took it or the rules say so.</param>
    public static IEnumerable<object> GivenTo(
        this TriageCase c, string officer, string mark, DateTimeOffset now, string? by = null, ProtectedContent? motive = null)
    {
        if (c.State == TriageState.Received)
        {
            yield return new CaseAccepted(now, officer);
        }

        yield return new OfficerAssigned(now, officer, mark, c.Access.HasDeclared(mark), by, motive);
    }

    /// <summary>As <see cref="MayHandle"/>, while nothing is proposed or decided yet.</summary>
    public static Refusal? MayAssess(this TriageCase c, Colleague officer) => c switch
    {
        { State: TriageState.Decided } => TriageErrors.AlreadyDecided,
        { State: TriageState.Received } => TriageErrors.NotAccepted,
        _ => c.MayHandle(officer) ?? (c.State == TriageState.DecisionProposed ? TriageErrors.AwaitsAgreement : null),
    };
}
